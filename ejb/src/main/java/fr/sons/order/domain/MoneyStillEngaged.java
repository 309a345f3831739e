package fr.sons.order.domain;

import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.order.api.OrderState;
import java.util.Optional;

/**
 * R-LED-01: an order can be advanced or cancelled only while the ledger still holds engaged what is left to pay for it:
 * not once its solde is being paid, nor once it counts as not delivered.
 */
public final class MoneyStillEngaged {

    public static final String RULE = "R-LED-01";

    private MoneyStillEngaged() {}

    public static Optional<Reason> whyNot(OrderMove move, FundingOrder order, Money engaged) {
        return engaged.equals(expected(order))
                ? Optional.empty()
                : Optional.of(Reason.of(
                        RULE,
                        "montant-plus-engage",
                        "« " + move.label() + " » n’est plus possible : le montant de la commande n’est plus engagé ("
                                + "solde liquidé, ou prestation close).",
                        "Consultez l’historique et les mouvements du dossier."));
    }

    /** What is engaged for an order that lives and whose solde is not accepted yet. */
    public static Money expected(FundingOrder order) {
        return advanceIsDrawn(order.state()) ? order.solde() : order.price();
    }

    private static boolean advanceIsDrawn(OrderState state) {
        return state == OrderState.ADVANCE_ACCEPTED || state == OrderState.ADVANCE_PAID;
    }
}
