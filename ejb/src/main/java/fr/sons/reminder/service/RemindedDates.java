package fr.sons.reminder.service;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.service.Calendars;
import fr.sons.notification.api.MessageView;
import fr.sons.reminder.domain.Reminder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * « Comment cette date est calculée », of the date that a message says, and of those at which the guichet opens and closes
 * that it says beside: as the calendar stood when it was prepared.
 */
@Dependent
public class RemindedDates {

    private final Calendars calendars;

    @Inject
    public RemindedDates(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @return empty for a message that reminds of no date */
    public Optional<DateExplanation> explain(MessageView message, Instant now) {
        return Reminder.named(message.key()).flatMap(named -> said(named, message.createdAt())
                .map(reminder ->
                        explain(reminder.deadline(), reminder.beside(message.createdAt()), today(named, now))));
    }

    private DateExplanation explain(Deadline said, List<Deadline> beside, Optional<Deadline> today) {
        DateExplanation explanation = calendars.explain(said, beside);
        return today.filter(d -> !d.firstRefused().equals(said.firstRefused()))
                .map(d -> explanation.and(moved(d)))
                .orElse(explanation);
    }

    private Optional<Reminder> said(Reminder.Named named, Instant at) {
        return named.among(calendars.closings(named.dispositif(), named.kind(), at));
    }

    private Optional<Deadline> today(Reminder.Named named, Instant now) {
        return calendars.deadlines(named.dispositif(), now).stream()
                .filter(d -> d.kind() == named.kind() && d.window() == named.window())
                .findFirst();
    }

    private String moved(Deadline today) {
        return "Depuis ce message, la version " + today.calendarVersion() + " du calendrier a fixé cette échéance au "
                + today.inWords() + ". "
                + String.join(" ", calendars.explain(today).steps());
    }
}
