package fr.sons.web.api.json;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import java.time.LocalDate;
import java.util.List;

/**
 * A milestone of a scheme: the last instant is included (R-CAL-02).
 *
 * @param calcul how the date was computed, step by step
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
        List<String> calcul) {

    public static EcheanceJson of(Deadline d, DateExplanation explanation) {
        return new EcheanceJson(
                d.dispositif(),
                d.kind().name(),
                d.kind().label(),
                d.window(),
                d.calendarVersion(),
                d.date(),
                d.time().map(Object::toString).orElse(null),
                d.inWords(),
                d.legalBasis(),
                d.certainty().label(),
                explanation.steps());
    }
}
