package fr.sons.installation.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.order.api.OrderView;
import java.util.List;

/**
 * News: FIN_PRESTATION passed with neither attestation nor solde request; these services count as not delivered (R-INS-02).
 *
 * @param orders as they were when the deadline was found to have passed, locked by this transaction; at least one
 */
public record NotDelivered(Caller by, List<OrderView> orders) {

    public NotDelivered {
        orders = List.copyOf(orders);
    }

    public List<CaseRef> refs() {
        return orders.stream().map(OrderView::ref).toList();
    }
}
