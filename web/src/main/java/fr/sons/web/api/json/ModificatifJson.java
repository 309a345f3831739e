package fr.sons.web.api.json;

import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.ComparedMilestone;
import fr.sons.calendar.api.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An amendment of a calendar, with its comparison as long as it is a draft (R-CAL-04, R-CAL-05). */
public record ModificatifJson(
        long numero,
        long revision,
        String dispositif,
        String texte,
        LocalDate publieLe,
        String etat,
        String preparePar,
        Instant prepareLe,
        String closPar,
        Instant closLe,
        Integer version,
        List<LigneJson> jalons) {

    /** One milestone that it sets; the counts only while it is a draft. */
    public record LigneJson(
            String jalon,
            int fenetre,
            String avant,
            String apres,
            String ecart,
            Long dossiersEnAttente,
            Long echeancesDeplacees,
            Long deviendraientHorsDelai,
            Long neLeSeraientPlus) {

        static LigneJson of(ComparedMilestone m) {
            return new LigneJson(
                    m.kind().name(),
                    m.window(),
                    m.before().map(Deadline::inWords).orElse(null),
                    m.after().inWords(),
                    m.shift(),
                    m.openCases(),
                    m.timers(),
                    m.becomeLate(),
                    m.noLongerLate());
        }
    }

    public static ModificatifJson of(AmendmentView a, List<ComparedMilestone> comparison) {
        List<LigneJson> lines = comparison.isEmpty()
                ? a.changes().stream()
                        .map(c -> new LigneJson(
                                c.kind().name(),
                                c.window(),
                                null,
                                c.deadline(a.dispositif(), 0).inWords(),
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList()
                : comparison.stream().map(LigneJson::of).toList();
        return new ModificatifJson(
                a.id(),
                a.revision(),
                a.dispositif(),
                a.legalText(),
                a.publishedOn(),
                a.state().label(),
                a.draftedBy(),
                a.draftedAt(),
                a.closedBy().orElse(null),
                a.closedAt().orElse(null),
                a.calendarVersion().orElse(null),
                lines);
    }
}
