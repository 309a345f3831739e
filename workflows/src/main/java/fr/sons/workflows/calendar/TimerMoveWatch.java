package fr.sons.workflows.calendar;

import fr.sons.calendar.service.LateArrivals;
import fr.sons.calendar.service.TimerMover;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Once the engine runs: goes on with the moves of alarms that a restart interrupted, and shows the dates in force. Every minute
 * it looks at the moves that have ended, and goes on with those that nobody carries, since the node that did has died.
 */
@Singleton
@Startup
@DependsOn("Engine")
@TransactionManagement(TransactionManagementType.BEAN)
public class TimerMoveWatch {

    private static final Logger LOG = System.getLogger(TimerMoveWatch.class.getName());

    @Inject
    private TimerMover mover;

    @Inject
    private LateArrivals late;

    @Inject
    private ShownDatesRefresh dates;

    @PostConstruct
    void start() {
        mover.goOn();
        dates.run();
    }

    @Schedule(hour = "*", minute = "*", persistent = false, info = "suite des déplacements d'échéances")
    void lookEveryMinute() {
        try {
            late.look();
            mover.goOn();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The moves of alarms were not looked after; it is tried in a minute", e);
        }
    }
}
