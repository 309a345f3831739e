package fr.sons.order.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything the rules of the acts on an order look at. Acts and the list of what is possible ask the same
 * {@link #whyNot}, so that a button and the act behind it never disagree.
 *
 * @param advanceOpening OUVERTURE_AVANCE of the window that is open, else of the next, else of the last
 * @param advanceClosing CLOTURE_AVANCE of the last window, as it binds this order
 * @param engaged what is still engaged for the case in the ledger; asked only by the acts that need it
 */
public record OrderFacts(
        FundingOrder order,
        Instant receivedAt,
        Optional<BindingDeadline> advanceOpening,
        Optional<BindingDeadline> advanceClosing,
        Supplier<Money> engaged) {

    public Optional<Reason> whyNot(OrderMove move) {
        return move.whyNotFrom(order.state()).or(() -> switch (move) {
            case REQUEST_ADVANCE -> AdvanceWindowOpen.whyNot(advanceOpening, advanceClosing, receivedAt);
            case ACCEPT_ADVANCE, CANCEL -> MoneyStillEngaged.whyNot(move, order, engaged.get());
            default -> Optional.empty();
        });
    }
}
