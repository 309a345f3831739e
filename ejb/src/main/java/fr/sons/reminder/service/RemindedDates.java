package fr.sons.reminder.service;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.service.Calendars;
import fr.sons.notification.api.MessageView;
import fr.sons.reminder.domain.Reminder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** « Comment cette date est calculée », of the date that a message says: as the calendar stood when it was prepared. */
@ApplicationScoped
public class RemindedDates {

    @Inject
    private Calendars calendars;

    /** @return empty for a message that reminds of no date */
    public Optional<DateExplanation> explain(MessageView message, Instant now) {
        return Reminder.named(message.key()).flatMap(named -> closing(named, message.createdAt())
                .filter(said -> said.date().equals(named.date()))
                .map(said -> closing(named, now)
                        .filter(today -> !today.firstRefused().equals(said.firstRefused()))
                        .map(today -> calendars.explain(said).and(moved(today)))
                        .orElseGet(() -> calendars.explain(said))));
    }

    private Optional<Deadline> closing(Reminder.Named named, Instant at) {
        return calendars.deadlines(named.dispositif(), at).stream()
                .filter(d -> d.kind() == named.kind() && d.window() == named.window())
                .findFirst();
    }

    private static String moved(Deadline today) {
        return "Depuis ce message, la version " + today.calendarVersion() + " du calendrier a fixé cette échéance au "
                + today.inWords() + " (" + today.legalBasis() + ").";
    }
}
