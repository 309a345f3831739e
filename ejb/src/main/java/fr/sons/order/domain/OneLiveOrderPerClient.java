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

    /** Why a lapsed order cannot be revived: its client has ordered again since. Said to agents, who see every case. */
    public static Optional<Reason> whyNotReopen(Optional<CaseRef> liveOrder) {
        return liveOrder.map(other -> Reason.of(
                RULE,
                "client-a-recommande",
                "Le client final a passé depuis une autre commande de ce dispositif, le dossier " + other
                        + " ; l’État ne finance qu’une prestation par client et par dispositif.",
                "Laissez ce dossier caduc, ou attendez que l’autre commande soit close."));
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
