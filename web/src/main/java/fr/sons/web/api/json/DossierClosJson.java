package fr.sons.web.api.json;

import fr.sons.reopening.api.PassedCase;

/**
 * A case that a passed deadline has ended (R-CAL-06).
 *
 * @param obstacle what stands in the way of its reopening; absent when nothing does
 */
public record DossierClosJson(
        String commande,
        String jalon,
        String dispositif,
        String fournisseur,
        String client,
        String recouvrement,
        String etatRecouvrement,
        boolean rouvrable,
        String obstacle) {

    public static DossierClosJson of(PassedCase p) {
        return new DossierClosJson(
                p.ref().value(),
                p.kind().name(),
                p.dispositif(),
                p.vendorName(),
                p.clientName(),
                p.recovery().orElse(null),
                p.recoveryState().orElse(null),
                p.reopenable(),
                p.whyNot().orElse(null));
    }
}
