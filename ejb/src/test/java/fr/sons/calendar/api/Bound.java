package fr.sons.calendar.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Deadlines in force, as the services hand them to the rules: with the publication of their version. */
public final class Bound {

    private Bound() {}

    public static BindingDeadline by(Deadline deadline) {
        return new BindingDeadline(
                deadline,
                Optional.of(new CalendarVersionView(
                        deadline.dispositif(),
                        deadline.calendarVersion(),
                        deadline.legalBasis(),
                        "ministère chargé de la santé",
                        LocalDate.of(2023, 4, 28),
                        Certainty.CONFIRMED,
                        Optional.empty(),
                        List.of(deadline))),
                Optional.empty(),
                Optional.empty());
    }
}
