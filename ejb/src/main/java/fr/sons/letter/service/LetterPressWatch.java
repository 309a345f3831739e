package fr.sons.letter.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every second whether letters wait, and prints them once no new ones come: verdicts first, letters then. Under
 * orders that never cease it prints all the same after a minute. It waits for the clock of a demonstration to be set: what
 * day it is decides what a letter says.
 */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoBoot"})
@TransactionManagement(TransactionManagementType.BEAN)
public class LetterPressWatch {

    private static final Logger LOG = System.getLogger(LetterPressWatch.class.getName());
    private static final int PATIENCE = 60;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private LetterPress press;

    private ScheduledFuture<?> looks;
    private long seen;
    private int waited;

    /** Whether this node prints: where several share a database, one may be spared. */
    @Inject
    @ConfigProperty(name = "sons.letter.press", defaultValue = "true")
    private boolean wanted;

    @PostConstruct
    void start() {
        if (!wanted) {
            return;
        }
        looks = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    /** An exception would end the looks for ever. */
    private void look() {
        try {
            long latest = press.latest();
            boolean atRest = latest == seen || ++waited >= PATIENCE;
            seen = latest;
            if (latest > 0 && atRest) {
                waited = 0;
                press.printAll();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The letters that wait could not be looked at; next look in a second", e);
        }
    }
}
