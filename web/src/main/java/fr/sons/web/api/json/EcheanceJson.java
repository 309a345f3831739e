package fr.sons.web.api.json;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.casecalendar.api.CaseMilestone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A milestone of a scheme: the last instant is included (R-CAL-02).
 *
 * @param calcul how the date was computed, step by step
 * @param complementsDemandesLe of a case, where this date is that of complements to its solde alone: when they were asked for
 */
public record EcheanceJson(
        String dispositif,
        String jalon,
        String libelle,
        int fenetre,
        int versionCalendrier,
        LocalDate date,
        String heure,
        String enClair,
        String base,
        String certitude,
        List<String> calcul,
        Instant complementsDemandesLe) {

    public static EcheanceJson of(Deadline d, DateExplanation explanation) {
        return of(new CaseMilestone(d, explanation, Optional.empty()));
    }

    public static EcheanceJson of(CaseMilestone milestone) {
        Deadline d = milestone.deadline();
        return new EcheanceJson(
                d.dispositif(),
                d.kind().name(),
                milestone.label(),
                d.window(),
                d.calendarVersion(),
                d.date(),
                d.time().map(Object::toString).orElse(null),
                d.inWords(),
                d.legalBasis(),
                d.certainty().label(),
                milestone.explanation().steps(),
                milestone.complementsAskedAt().orElse(null));
    }
}
