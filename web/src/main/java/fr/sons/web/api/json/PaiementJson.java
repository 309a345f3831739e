package fr.sons.web.api.json;

import fr.sons.payment.api.PaymentView;
import java.time.Instant;

/** A payment, to be made or made. */
public record PaiementJson(
        long id,
        String commande,
        String nature,
        String libelleNature,
        String dispositif,
        String montantHt,
        String etat,
        String libelleEtat,
        Instant accepteLe,
        Instant payeLe) {

    public static PaiementJson of(PaymentView p) {
        return new PaiementJson(
                p.id(),
                p.ref().value(),
                p.kind().name(),
                p.kind().label(),
                p.dispositif(),
                p.amount().toString(),
                p.state().name(),
                p.state().label(),
                p.acceptedAt(),
                p.paidAt().orElse(null));
    }
}
