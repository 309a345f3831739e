package fr.sons.startup;

import fr.sons.kernel.time.BusinessClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one business clock of the server. */
public class ClockProducer {

    @Produces
    @Singleton
    BusinessClock clock() {
        return BusinessClock.system();
    }
}
