package fr.sons.workflows.calendar;

import fr.sons.calendar.service.TimerMover;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Once the engine runs: goes on with the moves of alarms that a restart interrupted, and shows the dates in force. */
@Singleton
@Startup
@DependsOn("Engine")
@TransactionManagement(TransactionManagementType.BEAN)
public class TimerMoveStart {

    @Inject
    private TimerMover mover;

    @Inject
    private ShownDatesRefresh dates;

    @PostConstruct
    void start() {
        mover.goOn();
        dates.run();
    }
}
