package fr.sons.web.api.json;

import fr.sons.calendar.api.TimerMoveView;
import java.time.Instant;
import java.util.List;

/**
 * How far the deadlines of the open cases have been moved after a publication (R-CAL-05).
 *
 * @param statut RUNNING, DONE, or INCOMPLETE when some cases could not be moved
 * @param dossiersATraiter once they are counted
 * @param controleAttendu whether a look for acts that were under way at the publication is still to come
 */
public record DeplacementEcheancesJson(
        long numero,
        String dispositif,
        int version,
        Instant demandeLe,
        String statut,
        int pourcentage,
        Long dossiersATraiter,
        long dossiersTraites,
        long echeancesDeplacees,
        long dossiersOccupes,
        long echecs,
        List<String> motifsDesEchecs,
        long dossiersParSeconde,
        long secondesRestantes,
        boolean controleAttendu) {

    public static DeplacementEcheancesJson of(TimerMoveView m) {
        return new DeplacementEcheancesJson(
                m.id(),
                m.dispositif(),
                m.version(),
                m.askedAt(),
                m.status(),
                m.percent(),
                m.total().orElse(null),
                m.done(),
                m.timers(),
                m.busy(),
                m.failed(),
                m.failures(),
                m.perSecond(),
                m.secondsLeft(),
                m.lookAgain());
    }
}
