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

    /** @param motive why the order is now in that state, kept with it */
    public void move(Caller by, FundingOrder order, OrderMove move, String act, String motive) {
        OrderState before = order.state();
        order.move(move, motive);
        journal.record(
                by,
                order.ref(),
                act,
                move.rule(),
                Map.of(STATE, before.label()),
                Map.of(STATE, order.state().label(), "motif", motive));
    }

    /** @param reason why a lapsed order was revived */
    public void reopened(Caller by, FundingOrder order, String before, String reason) {
        journal.record(
                by,
                order.ref(),
                "Commande rouverte, avance de nouveau attendue",
                OrderMove.REOPEN.rule(),
                Map.of(STATE, before),
                Map.of(STATE, order.state().label(), "motif", reason));
    }

    /** @param answer what the vendor answers to a request for complements */
    public void answer(Caller by, FundingOrder order, OrderMove move, String act, String answer) {
        OrderState before = order.state();
        Map<String, String> asked =
                Map.of(STATE, before.label(), "demande", order.motive().orElse(""));
        order.move(move);
        journal.record(
                by,
                order.ref(),
                act,
                move.rule(),
                asked,
                Map.of(STATE, order.state().label(), "réponse", answer));
    }
}
