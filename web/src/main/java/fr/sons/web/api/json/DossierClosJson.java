package fr.sons.web.api.json;

import fr.sons.reopening.api.PassedCase;
import java.util.Optional;

/**
 * A case that a passed deadline has ended (R-CAL-06).
 *
 * @param echeancePassee the deadline that ended it; null where the calendar names none that has passed
 * @param nouvelleEcheance the one that it would wait for, were it reopened now; null where it cannot be
 * @param guichet when requests are received until that date; absent where they are all the time
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
        EcheanceJson echeancePassee,
        EcheanceJson nouvelleEcheance,
        String guichet,
        boolean rouvrable,
        String obstacle) {

    /** @param interruption when requests are received until the awaited deadline, where that is not all the time */
    public static DossierClosJson of(PassedCase p, Optional<EcheanceJson> awaited, Optional<String> interruption) {
        return new DossierClosJson(
                p.ref().value(),
                p.kind().name(),
                p.dispositif(),
                p.vendorName(),
                p.clientName(),
                p.recovery().orElse(null),
                p.recoveryState().orElse(null),
                p.deadline()
                        .map(b -> EcheanceJson.of(b.deadline(), b.explanation()))
                        .orElse(null),
                awaited.filter(d -> p.reopenable()).orElse(null),
                interruption.filter(i -> awaited.isPresent() && p.reopenable()).orElse(null),
                p.reopenable(),
                p.whyNot().orElse(null));
    }
}
