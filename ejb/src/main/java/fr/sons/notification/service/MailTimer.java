package fr.sons.notification.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks for messages to send, every few seconds after the look before has ended: a dialogue with a mail server may take
 * longer than any interval.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class MailTimer {

    private static final Logger LOG = System.getLogger(MailTimer.class.getName());
    private static final long SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private MailSender sender;

    private ScheduledFuture<?> looking;

    @PostConstruct
    void start() {
        looking = scheduler.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        looking.cancel(false);
    }

    private void look() {
        try {
            sender.sendUnlessBusy();
        } catch (RuntimeException e) {
            // an exception would end the looking for good; the messages are kept, the next look tries again
            LOG.log(Level.ERROR, "Messages could not be sent now", e);
        }
    }
}
