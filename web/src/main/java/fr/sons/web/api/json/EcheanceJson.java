package fr.sons.web.api.json;

import fr.sons.calendar.api.Deadline;
import java.time.LocalDate;

/** A milestone of a scheme: the last instant is included (R-CAL-02). */
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
        String certitude) {

    public static EcheanceJson of(Deadline d) {
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
                d.certainty().label());
    }
}
