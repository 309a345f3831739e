package fr.sons.web.api.json;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.recovery.api.ObservationsView;
import fr.sons.recovery.api.RecoveryDate;
import fr.sons.recovery.api.RecoveryStep;
import fr.sons.recovery.api.RecoveryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A recovery: cause, amount, observations, proposal, decision.
 *
 * @param calcul how the last day of the observations was computed, step by step
 * @param paiement until when the sums claimed are to be paid, once decided
 * @param recours until when the decision can be brought before the court, once its notification is known
 * @param revision changes with every act; a rectification of the notification names the one that was read
 */
public record RecouvrementJson(
        String reference,
        String commande,
        long fournisseur,
        String nomFournisseur,
        String dispositif,
        String cause,
        String libelleCause,
        String etat,
        String libelleEtat,
        String montantHt,
        Instant ouvertLe,
        LocalDate observationsAttenduesLe,
        List<String> calcul,
        String observations,
        Instant observationsRecuesLe,
        EtapeJson proposition,
        EtapeJson decision,
        DelaiJson paiement,
        DelaiJson recours,
        long revision) {

    /** A time limit and how it was computed, step by step (R-REC-05). */
    public record DelaiJson(String auPlusTard, List<String> calcul) {

        static DelaiJson of(RecoveryDate d) {
            DateExplanation e = d.explanation();
            return new DelaiJson(e.result(), e.steps());
        }
    }

    /** A proposal or a decision. */
    public record EtapeJson(boolean recouvrer, String motifs, Instant le) {

        static EtapeJson of(RecoveryStep s) {
            return new EtapeJson(s.recover(), s.reasons(), s.at());
        }
    }

    public static RecouvrementJson of(RecoveryView r) {
        return new RecouvrementJson(
                r.reference(),
                r.ref().value(),
                r.vendor().value(),
                r.vendorName(),
                r.dispositif(),
                r.cause().name(),
                r.cause().label(),
                r.state().name(),
                r.state().label(),
                r.amount().toString(),
                r.openedAt(),
                r.observationsDue(),
                r.observationsExplained().steps(),
                r.observations().map(ObservationsView::text).orElse(null),
                r.observations().map(ObservationsView::receivedAt).orElse(null),
                r.proposal().map(EtapeJson::of).orElse(null),
                r.decision().map(EtapeJson::of).orElse(null),
                r.payment().map(DelaiJson::of).orElse(null),
                r.remedy().map(DelaiJson::of).orElse(null),
                r.revision());
    }
}
