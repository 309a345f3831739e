package fr.sons.web.api.json;

import fr.sons.recovery.api.ObservationsView;
import fr.sons.recovery.api.RecoveryStep;
import fr.sons.recovery.api.RecoveryView;
import java.time.Instant;
import java.time.LocalDate;

/** A recovery: cause, amount, observations, proposal, decision. */
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
        String observations,
        Instant observationsRecuesLe,
        EtapeJson proposition,
        EtapeJson decision) {

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
                r.observations().map(ObservationsView::text).orElse(null),
                r.observations().map(ObservationsView::receivedAt).orElse(null),
                r.proposal().map(EtapeJson::of).orElse(null),
                r.decision().map(EtapeJson::of).orElse(null));
    }
}
