package fr.sons.installation.api;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.order.api.OrderView;
import java.util.List;

/**
 * News: FIN_PRESTATION passed with neither attestation nor solde request; these services count as not delivered (R-INS-02).
 *
 * @param missed at least one
 */
public record NotDelivered(Caller by, List<Missed> missed) {

    /**
     * A service that was missed.
     *
     * @param order as it was when the deadline was found to have passed, locked by this transaction
     * @param deadline the one that bound it, whatever was published since (R-CAL-06)
     */
    public record Missed(OrderView order, BindingDeadline deadline) {}

    public NotDelivered {
        missed = List.copyOf(missed);
    }

    public List<OrderView> orders() {
        return missed.stream().map(Missed::order).toList();
    }

    public List<CaseRef> refs() {
        return missed.stream().map(m -> m.order().ref()).toList();
    }
}
