package fr.sons.order.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Reason;
import fr.sons.order.api.PlaceOrder;
import fr.sons.party.api.ClientView;
import fr.sons.programme.api.DispositifView;
import fr.sons.referencing.api.ReferenceView;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything the rules of placing an order look at, and those rules in the order in which a person would check them. The
 * price has its own rules, since it can only be asked of an order that passes these.
 *
 * @param open whether the calendar says that orders are received at that instant
 * @param opening OUVERTURE_COMMANDE of the window that is open, else of the next, else of the last
 * @param closing CLOTURE_COMMANDE of that same window
 * @param advanceClosing CLOTURE_AVANCE of the last window: an advance may still be asked for in a later one
 * @param ownLiveOrder the caller's own live order for this client and dispositif, if that is what stands in the way
 * @param liveOrder whether any vendor's live order stands in the way (R-CMD-03)
 */
public record Placing(
        PlaceOrder command,
        Instant receivedAt,
        ReferenceView reference,
        ClientView client,
        DispositifView dispositif,
        boolean open,
        Optional<BindingDeadline> opening,
        Optional<BindingDeadline> closing,
        Optional<BindingDeadline> advanceClosing,
        boolean liveOrder,
        Optional<CaseRef> ownLiveOrder) {

    /** The first rule that says no. */
    public Optional<Reason> whyNot() {
        return Stream.<Optional<Reason>>of(
                        PurchaseOrderComplete.whyNot(command),
                        SolutionReferenced.whyNot(reference, command.signedOn(), receivedAt),
                        OrderWindowOpen.whyNot(open, opening, closing, command.signedOn(), receivedAt),
                        AdvanceWindowOpen.whyNot(Optional.empty(), advanceClosing, receivedAt),
                        ClientKindAllowed.whyNot(client.kind(), dispositif),
                        OneLiveOrderPerClient.whyNot(liveOrder, ownLiveOrder))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
