package fr.sons.reminder.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.calendar.service.Calendars;
import fr.sons.notification.api.StillOfUse;
import fr.sons.reminder.domain.Reminder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks of a reminder that is about to leave what was asked when it was prepared: is its date the one in force, is it the
 * nearest one due, and has its party still something to do (R-CAL-07).
 */
@Dependent
public class RemindersOfUse implements StillOfUse {

    private static final String MOVED =
            "L’échéance rappelée a été déplacée, ou la réouverture du guichet a changé, depuis ce message.";
    private static final String PASSED = "L’échéance est passée avant que le message puisse partir.";
    private static final String SUPERSEDED = "Un rappel plus récent de la même échéance existe.";
    private static final String NOTHING_LEFT = "Plus aucun dossier à traiter pour cette échéance.";

    private final Calendars calendars;
    private final OpenCases cases;

    @Inject
    public RemindersOfUse(Calendars calendars, OpenCases cases) {
        this.calendars = calendars;
        this.cases = cases;
    }

    @Override
    public Optional<String> whyNot(String key, Instant now) {
        return Reminder.named(key).flatMap(named -> whyNot(named, now));
    }

    private Optional<String> whyNot(Reminder.Named named, Instant now) {
        List<WindowClosing> inForce = calendars.closings(named.dispositif(), named.kind(), now);
        return named.among(inForce)
                .map(reminder -> whyNot(reminder, named.party(), now))
                .orElse(Optional.of(MOVED));
    }

    private Optional<String> whyNot(Reminder reminder, long party, Instant now) {
        Deadline deadline = reminder.deadline();
        if (!deadline.accepts(now)) {
            return Optional.of(PASSED);
        }
        if (Reminder.dueAt(deadline, now)
                .filter(days -> days < reminder.daysBefore())
                .isPresent()) {
            return Optional.of(SUPERSEDED);
        }
        OpenCases.Law law = OpenCases.Law.of(calendars, deadline.dispositif(), now);
        return cases.any(reminder, law, party) ? Optional.empty() : Optional.of(NOTHING_LEFT);
    }
}
