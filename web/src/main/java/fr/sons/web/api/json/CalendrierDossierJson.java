package fr.sons.web.api.json;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.casecalendar.api.CaseCalendar;
import fr.sons.order.api.OrderView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which calendar applied to a case on a day, and why (R-CAL-04).
 *
 * @param version number of the version that applied at the end of that day; null before the first
 * @param texte its legal text
 * @param publieLe the day this text was published
 * @param appliqueDepuis since when it decides: the day of its text, or its publication here where that came later
 * @param echeances as they bind the case: one that had passed before this version may come from an older one (R-CAL-06)
 */
public record CalendrierDossierJson(
        String dossier,
        String dispositif,
        LocalDate jour,
        Integer version,
        String texte,
        LocalDate publieLe,
        Instant appliqueDepuis,
        List<EcheanceJson> echeances) {

    public static CalendrierDossierJson of(OrderView order, CaseCalendar calendar) {
        Optional<CalendarVersionView> version = calendar.version();
        return new CalendrierDossierJson(
                order.ref().value(),
                order.dispositif(),
                calendar.day(),
                version.map(CalendarVersionView::version).orElse(null),
                version.map(CalendarVersionView::legalText).orElse(null),
                version.map(CalendarVersionView::publishedOn).orElse(null),
                version.map(CalendarVersionView::inForceFrom).orElse(null),
                calendar.milestones().stream().map(EcheanceJson::of).toList());
    }
}
