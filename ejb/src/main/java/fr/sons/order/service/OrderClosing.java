package fr.sons.order.service;

import fr.sons.kernel.Caller;
import fr.sons.kernel.Money;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Transfer;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.ClosureCause;
import fr.sons.order.api.OrderClosed;
import fr.sons.order.api.OrderState;
import fr.sons.order.domain.FundingOrder;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.service.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

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
        releaseEngaged(by, order, cause.label());
        orders.flush(order.ref());
        closed.fire(new OrderClosed(by, views.view(order.ref()), cause));
    }

    /** Gives back to the budget what is still engaged for the case (R-LED-01). */
    public void releaseEngaged(Caller by, FundingOrder order, String reason) {
        Money rest = ledger.balances(order.ref()).of(Account.ENGAGED);
        if (rest.isPositive()) {
            ledger.post(
                    by,
                    new Transfer(
                            order.ref() + "/COMMANDE/desengagement"
                                    + occurrence(order, Account.ENGAGED, Account.BUDGET),
                            order.ref(),
                            order.vendor(),
                            order.dispositif(),
                            Account.ENGAGED,
                            Account.BUDGET,
                            rest,
                            "Désengagement : " + reason));
        }
    }

    /** Promises again what a verdict had given back, as far as it is not engaged (R-CAL-06, R-LED-01). */
    public void engageAgain(Caller by, FundingOrder order, String reason) {
        Money engaged = ledger.balances(order.ref()).of(Account.ENGAGED);
        Money owed = order.state() == OrderState.ADVANCE_PAID ? order.solde() : order.price();
        Money missing = owed.minus(engaged);
        if (missing.isPositive()) {
            ledger.post(
                    by,
                    new Transfer(
                            order.ref() + "/COMMANDE/reengagement" + occurrence(order, Account.BUDGET, Account.ENGAGED),
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
    private String occurrence(FundingOrder order, Account from, Account to) {
        long before = ledger.lines(order.ref()).stream()
                .filter(l -> l.from() == from && l.to() == to)
                .count();
        return before == 0 ? "" : "/" + (before + 1);
    }
}
