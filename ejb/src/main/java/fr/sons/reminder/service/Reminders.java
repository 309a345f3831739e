package fr.sons.reminder.service;

import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.time.Paris;
import fr.sons.reminder.domain.Reminder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is reminded of what on a day: a function of the calendars in force, the day, and what was prepared already. Called
 * every hour, and at the reminder days that a demonstration's clock passes.
 */
@ApplicationScoped
public class Reminders {

    @Inject
    private Calendars calendars;

    @Inject
    private ReminderRuns runs;

    /** Prepares all reminders due at an instant that were not prepared yet. @return whether there were any */
    public boolean run(Instant now) {
        List<Reminder> due = pending(now, runs.finished());
        for (Reminder reminder : due) {
            runs.begin(reminder, now);
            boolean more = true;
            while (more) {
                more = runs.step(reminder, now);
            }
        }
        return !due.isEmpty();
    }

    /** When, after one instant and up to another, reminders are due next, as the calendars then in force say. */
    public Optional<Instant> next(Instant after, Instant until) {
        Set<String> finished = runs.finished();
        LocalDate last = Paris.date(until);
        for (LocalDate day = Paris.date(after); !day.isAfter(last); day = day.plusDays(1)) {
            Instant at = Reminder.from(day);
            if (at.isAfter(after)
                    && !at.isAfter(until)
                    && !pending(at, finished).isEmpty()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private List<Reminder> pending(Instant now, Set<String> finished) {
        return calendars.closings(Reminder.KINDS, now).stream()
                .flatMap(window -> Reminder.of(window, now).stream())
                .filter(reminder -> !finished.contains(reminder.key()))
                .toList();
    }
}
