package fr.sons.web.api.json;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * One version of a calendar (R-CAL-04).
 *
 * @param certitudePublication how sure the day of its publication is
 * @param enVigueurDepuis since when it decides: never before it was published here
 * @param jalons what it set; what it does not name stays as the version before had it
 */
public record VersionCalendrierJson(
        int version,
        String texte,
        LocalDate publieLe,
        String certitudePublication,
        String auteur,
        Instant enVigueurDepuis,
        List<EcheanceJson> jalons) {

    /** @param explain how a date comes about; the same as on pages */
    public static VersionCalendrierJson of(CalendarVersionView v, Function<Deadline, DateExplanation> explain) {
        return new VersionCalendrierJson(
                v.version(),
                v.legalText(),
                v.publishedOn(),
                v.publicationCertainty().label(),
                v.author(),
                v.inForceFrom(),
                v.milestones().stream()
                        .map(d -> EcheanceJson.of(d, explain.apply(d)))
                        .toList());
    }
}
