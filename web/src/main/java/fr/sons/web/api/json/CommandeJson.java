package fr.sons.web.api.json;

import fr.sons.order.api.OrderView;
import java.time.Instant;
import java.time.LocalDate;

/** An order with its state and amounts. */
public record CommandeJson(
        String reference,
        long fournisseur,
        String nomFournisseur,
        long client,
        String nomClient,
        String dispositif,
        String libelleDispositif,
        String couloir,
        String region,
        long referencement,
        String produit,
        LocalDate dateSignature,
        Instant recueLe,
        int unites,
        String bande,
        String scenario,
        String prixHt,
        String avanceHt,
        String soldeHt,
        String etat,
        String libelleEtat,
        String motif) {

    public static CommandeJson of(OrderView o) {
        return new CommandeJson(
                o.ref().value(),
                o.vendor().value(),
                o.vendorName(),
                o.client().value(),
                o.clientName(),
                o.dispositif(),
                o.dispositifLabel(),
                o.couloir(),
                o.region(),
                o.referenceId(),
                o.product(),
                o.signedOn(),
                o.receivedAt(),
                o.units(),
                o.band(),
                o.scenario(),
                o.price().toString(),
                o.advance().toString(),
                o.solde().toString(),
                o.state().name(),
                o.state().label(),
                o.motive().orElse(null));
    }
}
