package fr.sons.workflows.demo;

import fr.sons.demo.service.DemoMover;
import fr.sons.demo.service.DemoSeeding;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Once the engine runs and before the first request: makes the demonstration's data where they are missing, and goes on
 * with a move of the clock that a restart interrupted. Does nothing outside demo mode.
 */
@Singleton
@Startup
@DependsOn("Engine")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {

    @Inject
    private DemoSeeding seeding;

    @Inject
    private DemoMover mover;

    @PostConstruct
    void start() {
        if (seeding.isWanted()) {
            seeding.run();
            mover.goOn();
        }
    }
}
