package fr.sons.web.api.json;

import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.ComparedMilestone;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * An amendment of a calendar, with its comparison as long as it is a draft (R-CAL-04, R-CAL-05).
 *
 * @param remarque what the author should know of the file it was read from; only in the answer to the import
 * @param calculRemarque how the dates that the remark names came about, one step each; absent where it names none
 */
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
        List<LigneJson> jalons,
        String remarque,
        List<String> calculRemarque) {

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
            Long neLeSeraientPlus,
            List<String> calculAvant,
            List<String> calculApres) {

        static LigneJson of(ComparedMilestone m, Function<Deadline, DateExplanation> explain) {
            return new LigneJson(
                    m.kind().name(),
                    m.window(),
                    m.before().map(Deadline::inWords).orElse(null),
                    m.after().inWords(),
                    m.shift(),
                    m.openCases(),
                    m.timers(),
                    m.becomeLate(),
                    m.noLongerLate(),
                    m.before().map(explain).map(DateExplanation::steps).orElse(null),
                    explain.apply(m.after()).steps());
        }
    }

    /** @param explain how a date comes about; the same as on pages */
    public static ModificatifJson of(
            AmendmentView a, List<ComparedMilestone> comparison, Function<Deadline, DateExplanation> explain) {
        return of(a, comparison, explain, "", List.of());
    }

    /** {@link #of(AmendmentView, List, Function)} with a remark and how its dates came about; none when it is empty. */
    public static ModificatifJson of(
            AmendmentView a,
            List<ComparedMilestone> comparison,
            Function<Deadline, DateExplanation> explain,
            String remark,
            List<String> steps) {
        List<LigneJson> lines = comparison.isEmpty()
                ? a.changes().stream()
                        .map(c -> new LigneJson(
                                c.kind().name(),
                                c.window(),
                                null,
                                set(a, c).inWords(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                explain.apply(set(a, c)).steps()))
                        .toList()
                : comparison.stream().map(m -> LigneJson.of(m, explain)).toList();
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
                lines,
                remark.isEmpty() ? null : remark,
                steps.isEmpty() ? null : steps);
    }

    private static Deadline set(AmendmentView a, MilestoneChange change) {
        return change.deadline(a.dispositif(), a.calendarVersion().orElse(0));
    }
}
