package fr.sons.order.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.order.api.OrderState;
import fr.sons.order.domain.FundingOrder;
import fr.sons.order.domain.OrderMove;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Makes a move of an order and writes it to the journal: one never goes without the other (R-SEC-03). */
@ApplicationScoped
public class OrderRecord {

    private static final String STATE = "état";

    @Inject
    private Journal journal;

    /** @param act what was done, in French, as timelines show it */
    public void move(Caller by, FundingOrder order, OrderMove move, String act) {
        OrderState before = order.state();
        order.move(move);
        journal.record(
                by,
                order.ref(),
                act,
                move.rule(),
                Map.of(STATE, before.label()),
                Map.of(STATE, order.state().label()));
    }

    /** @param words the motive or the answer that comes with the move */
    public void move(Caller by, FundingOrder order, OrderMove move, String act, String words) {
        OrderState before = order.state();
        order.move(move, words);
        journal.record(
                by,
                order.ref(),
                act,
                move.rule(),
                Map.of(STATE, before.label()),
                Map.of(STATE, order.state().label(), "motif", words));
    }
}
