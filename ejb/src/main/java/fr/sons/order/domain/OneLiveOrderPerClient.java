package fr.sons.order.domain;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Reason;
import java.util.Optional;

/**
 * R-CMD-03: the State pays once, at most one live order per final client and dispositif. The database holds it, also
 * under concurrency. A vendor reads the reference of the order in the way only if that order is its own.
 */
public final class OneLiveOrderPerClient {

    public static final String RULE = "R-CMD-03";

    /** Name of the partial unique index that holds the rule. */
    public static final String INDEX = "funding_order_one_live";

    private OneLiveOrderPerClient() {}

    public static Optional<Reason> whyNot(boolean liveOrder, Optional<CaseRef> ownLiveOrder) {
        return liveOrder ? Optional.of(taken(ownLiveOrder)) : Optional.empty();
    }

    public static Reason taken(Optional<CaseRef> ownLiveOrder) {
        return Reason.of(
                RULE,
                "commande-deja-en-cours",
                "Ce client final a déjà une commande en cours pour ce dispositif"
                        + ownLiveOrder.map(r -> " (votre dossier " + r + ")").orElse("")
                        + " ; l’État ne finance qu’une prestation par client et par dispositif.",
                ownLiveOrder.isPresent()
                        ? "Poursuivez le dossier existant."
                        : "Rapprochez-vous de votre client avant toute nouvelle commande.");
    }
}
