package fr.sons.casecalendar.api;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.util.Optional;

/**
 * A milestone as it binds a case, and how its date comes about.
 *
 * @param complementsAskedAt when the complements were asked for whose date this is, where it is theirs alone (R-SOL-04)
 */
public record CaseMilestone(Deadline deadline, DateExplanation explanation, Optional<Instant> complementsAskedAt) {

    public static CaseMilestone of(BindingDeadline binding, Optional<Instant> complementsAskedAt) {
        return new CaseMilestone(binding.deadline(), binding.explanation(), complementsAskedAt);
    }

    /** {@code Clôture des demandes de solde, pour les compléments demandés le 5 janvier 2024}. */
    public String label() {
        return deadline.kind().label()
                + complementsAskedAt
                        .map(at -> ", pour les compléments demandés le " + FrenchDates.date(Paris.date(at)))
                        .orElse("");
    }
}
