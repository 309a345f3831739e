package fr.sons.demo.service;

import fr.sons.kernel.time.BusinessClock;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Sets the clock before the engine or anybody else asks for the time. */
@Singleton
@Startup
@DependsOn("EnvironmentGuard")
public class DemoBoot {

    @Inject
    private DemoSettings settings;

    @Inject
    private DemoStore store;

    @Inject
    private BusinessClock clock;

    @PostConstruct
    void holdClock() {
        if (settings.isDemo()) {
            clock.holdAt(store.nowOr(settings.start()));
        }
    }
}
