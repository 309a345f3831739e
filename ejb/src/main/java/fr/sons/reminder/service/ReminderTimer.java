package fr.sons.reminder.service;

import fr.sons.kernel.time.BusinessClock;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every hour for reminders to prepare. A demonstration's clock, when it is moved, does so itself. */
@Singleton
@Lock(LockType.READ)
public class ReminderTimer {

    @Inject
    private Reminders reminders;

    @Inject
    private BusinessClock clock;

    // no transaction: each part of a run has its own
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "3", persistent = false, info = "rappels")
    void run() {
        if (!clock.isHeld()) {
            reminders.run(clock.now());
        }
    }
}
