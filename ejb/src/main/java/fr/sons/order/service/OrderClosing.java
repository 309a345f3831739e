package fr.sons.order.service;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Balances;
import fr.sons.ledger.api.Transfer;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.ClosureCause;
import fr.sons.order.api.OrderClosed;
import fr.sons.order.domain.FundingOrder;
import fr.sons.order.domain.MoneyStillEngaged;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.service.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What every end of an order has in common: nothing stays payable or engaged, and the others are told. */
@ApplicationScoped
public class OrderClosing {

    @Inject
    private Orders orders;

    @Inject
    private OrderViews views;

    @Inject
    private Payments payments;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<OrderClosed> closed;

    public void close(Caller by, FundingOrder order, ClosureCause cause, String reason) {
        payments.withdraw(by, order.ref(), PaymentKind.ADVANCE, reason);
        releaseEngaged(by, List.of(order), cause.label());
        orders.flush(order.ref());
        closed.fire(new OrderClosed(by, views.view(order.ref()), cause));
    }

    /** Gives back to the budget what is still engaged for these cases (R-LED-01). */
    public void releaseEngaged(Caller by, List<FundingOrder> released, String reason) {
        List<CaseRef> refs = released.stream().map(FundingOrder::ref).toList();
        Map<CaseRef, Balances> balances = ledger.balances(refs);
        Map<CaseRef, Long> before = ledger.occurrences(refs, Account.ENGAGED, Account.BUDGET);
        ledger.post(
                by,
                released.stream()
                        .filter(o -> balances.get(o.ref()).of(Account.ENGAGED).isPositive())
                        .map(o -> new Transfer(
                                o.ref() + "/COMMANDE/desengagement" + occurrence(before.getOrDefault(o.ref(), 0L)),
                                o.ref(),
                                o.vendor(),
                                o.dispositif(),
                                Account.ENGAGED,
                                Account.BUDGET,
                                balances.get(o.ref()).of(Account.ENGAGED),
                                "Désengagement : " + reason))
                        .toList());
    }

    /** Promises again what a verdict had given back, as far as it is not engaged (R-CAL-06, R-LED-01). */
    public void engageAgain(Caller by, FundingOrder order, String reason) {
        Money engaged = ledger.balances(order.ref()).of(Account.ENGAGED);
        Money owed = MoneyStillEngaged.expected(order);
        Money missing = owed.minus(engaged);
        if (missing.isPositive()) {
            long before = ledger.occurrences(List.of(order.ref()), Account.BUDGET, Account.ENGAGED)
                    .getOrDefault(order.ref(), 0L);
            ledger.post(
                    by,
                    new Transfer(
                            order.ref() + "/COMMANDE/reengagement" + occurrence(before),
                            order.ref(),
                            order.vendor(),
                            order.dispositif(),
                            Account.BUDGET,
                            Account.ENGAGED,
                            missing,
                            "Réouverture : " + reason));
        }
    }

    /** A case reopened may give back and promise more than once: the second movement has a key of its own. */
    private static String occurrence(long before) {
        return before == 0 ? "" : "/" + (before + 1);
    }
}
