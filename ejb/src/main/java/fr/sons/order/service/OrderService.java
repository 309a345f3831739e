package fr.sons.order.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.order.api.AdvancePaid;
import fr.sons.order.api.ClosureCause;
import fr.sons.order.api.OrderProcess;
import fr.sons.order.api.OrderReopened;
import fr.sons.order.api.OrderView;
import fr.sons.order.api.PlaceOrder;
import fr.sons.order.domain.AdvanceWindowOpen;
import fr.sons.order.domain.FundingOrder;
import fr.sons.order.domain.Motive;
import fr.sons.order.domain.OneLiveOrderPerClient;
import fr.sons.order.domain.OrderFacts;
import fr.sons.order.domain.OrderMove;
import fr.sons.payment.api.PaymentExecuted;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.service.Payments;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The acts on an order, one transaction each: rights, lock, rules, move, journal, ledger, process. What counts is the
 * instant at which the act was received (R-CAL-03), never when a timer runs.
 */
@Stateless
public class OrderService {

    @Inject
    private Orders orders;

    @Inject
    private OrderViews views;

    @Inject
    private OrderPlacing placing;

    @Inject
    private OrderSituation situation;

    @Inject
    private OrderRecord record;

    @Inject
    private OrderClosing closing;

    @Inject
    private Payments payments;

    @Inject
    private OrderProcess process;

    @Inject
    private Event<AdvancePaid> advancePaid;

    @Inject
    private Event<OrderReopened> reopened;

    /** A vendor places an order of one of its own referenced solutions (R-CMD-01 to R-CMD-05, R-CMD-08). */
    public OrderView place(Caller by, PlaceOrder command) {
        Rights.require(by, Role.VENDOR);
        return placing.place(by, command);
    }

    public void requestAdvance(Caller by, CaseRef ref) {
        FundingOrder order = act(by, ref, OrderMove.REQUEST_ADVANCE);
        record.move(by, order, OrderMove.REQUEST_ADVANCE, "Avance demandée");
        orders.flush(ref);
        process.advanceRequested(ref);
    }

    public void askAdvanceComplements(Caller by, CaseRef ref, String what) {
        FundingOrder order = act(by, ref, OrderMove.ASK_COMPLEMENTS);
        String missing = Motive.require(what, AdvanceWindowOpen.RULE, "ce qui manque à la demande");
        record.move(by, order, OrderMove.ASK_COMPLEMENTS, "Compléments demandés sur l’avance", missing);
        orders.flush(ref);
        process.advanceComplementsAsked(ref);
    }

    public void completeAdvance(Caller by, CaseRef ref, String answer) {
        FundingOrder order = act(by, ref, OrderMove.COMPLETE_ADVANCE);
        String words = Motive.require(answer, AdvanceWindowOpen.RULE, "la réponse à la demande de compléments");
        record.answer(by, order, OrderMove.COMPLETE_ADVANCE, "Demande d’avance complétée", words);
        orders.flush(ref);
        process.advanceCompleted(ref);
    }

    public void acceptAdvance(Caller by, CaseRef ref) {
        FundingOrder order = act(by, ref, OrderMove.ACCEPT_ADVANCE);
        record.move(by, order, OrderMove.ACCEPT_ADVANCE, "Avance acceptée");
        payments.liquidate(by, ref, PaymentKind.ADVANCE, order.vendor(), order.dispositif(), order.advance());
        orders.flush(ref);
        process.advanceAccepted(ref);
    }

    public void rejectAdvance(Caller by, CaseRef ref, String motive) {
        FundingOrder order = act(by, ref, OrderMove.REJECT_ADVANCE);
        String why = Motive.require(motive, AdvanceWindowOpen.RULE, "le motif du rejet");
        record.move(by, order, OrderMove.REJECT_ADVANCE, "Avance rejetée", why);
        closing.close(by, order, ClosureCause.REJECTED, why);
        process.advanceRejected(ref);
    }

    /** Cancels an order; an advance already paid is then to be recovered (R-CMD-07). */
    public void cancel(Caller by, CaseRef ref, String reason) {
        FundingOrder order = act(by, ref, OrderMove.CANCEL);
        String why = Motive.require(reason, OrderMove.CANCEL.rule(), "la raison de l’annulation");
        record.move(by, order, OrderMove.CANCEL, "Commande annulée", why);
        closing.close(by, order, ClosureCause.CANCELLED, why);
        process.closed(ref);
    }

    /**
     * The alarm clock of CLOTURE_AVANCE rings: the order lapses if no advance was requested and it is really too late, by
     * the calendar in force now. Too early, too late or twice, it is without effect.
     *
     * @return whether the order has lapsed by this call
     */
    public boolean advanceDeadlineReached(Caller by, CaseRef ref) {
        Rights.require(by, Role.SYSTEM);
        FundingOrder order = orders.locked(ref);
        if (!OrderMove.LAPSE.isPossibleFrom(order.state())
                || !AdvanceWindowOpen.isMissed(situation.advanceClosing(order, by.receivedAt()), by.receivedAt())) {
            return false;
        }
        String why = "Aucune demande d’avance reçue avant la clôture";
        record.move(by, order, OrderMove.LAPSE, "Commande caduque", why);
        closing.close(by, order, ClosureCause.LAPSED, why);
        return true;
    }

    /**
     * The services of these orders count as not delivered (R-INS-02): what is still engaged goes back to the budget, an
     * advance accepted and not paid yet is withdrawn, and an order without a paid advance ends.
     */
    public void notDelivered(Caller by, Collection<CaseRef> refs) {
        Rights.require(by, Role.SYSTEM);
        Map<Boolean, List<FundingOrder>> byEnd = orders.locked(refs).stream()
                .collect(Collectors.partitioningBy(o -> OrderMove.END_UNDELIVERED.isPossibleFrom(o.state())));
        closing.releaseEngaged(by, byEnd.get(false), "Prestation non livrée");
        for (FundingOrder order : byEnd.get(true)) {
            String why = "Prestation non livrée dans le délai";
            record.move(by, order, OrderMove.END_UNDELIVERED, "Commande close, prestation non livrée", why);
            closing.close(by, order, ClosureCause.LAPSED, why);
            process.closed(order.ref());
        }
    }

    /**
     * The case is reopened (R-CAL-06): what is left to pay of its price is promised again, its advance too where that is still
     * examined.
     *
     * @param reason why, in French
     */
    public void engageAgain(Caller by, CaseRef ref, String reason) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
        FundingOrder order = orders.locked(ref);
        if (!order.state().isLive()) {
            throw Reason.of(
                            "R-CAL-06",
                            "reouverture-commande-close",
                            "La commande du dossier " + ref + " est close (« "
                                    + order.state().label() + " ») : il n’y a plus rien à rouvrir.",
                            "Une nouvelle commande peut être passée si le guichet des commandes est ouvert.")
                    .refusal();
        }
        closing.engageAgain(by, order, reason);
    }

    /**
     * Revives an order that lapsed at CLOTURE_AVANCE, after an extension: its price is promised again, its advance is
     * awaited until the new date, and the later steps are told to resume (R-CAL-06). Its client must not have ordered again
     * (R-CMD-03).
     *
     * @param reason why, in French
     */
    public void reopen(Caller by, CaseRef ref, String reason) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
        FundingOrder order = orders.locked(ref);
        Refusal.unlessEmpty(OrderMove.REOPEN
                .whyNotFrom(order.state())
                .or(() -> OneLiveOrderPerClient.whyNotReopen(
                        orders.live(order.client(), order.dispositif()).map(Orders.LiveOrder::ref))));
        String before = order.state().label();
        order.reopen(by.receivedAt());
        Refusal.unlessEmpty(
                AdvanceWindowOpen.whyNotReopen(situation.advanceClosing(order, by.receivedAt()), by.receivedAt()));
        record.reopened(by, order, before, reason);
        closing.engageAgain(by, order, reason);
        orders.flushRevived(order);
        process.placed(ref);
        reopened.fire(new OrderReopened(by, views.view(ref), reason));
    }

    /** CLOTURE_AVANCE as it binds this order (R-CAL-06); empty where the dispositif has none. */
    public Optional<BindingDeadline> advanceClosing(CaseRef ref, Instant at) {
        return situation.advanceClosing(orders.get(ref), at);
    }

    /** Of several cases, when those that were reopened were so last (R-CAL-06). */
    public Map<CaseRef, Instant> reopenings(Collection<CaseRef> refs) {
        return orders.reopenings(refs);
    }

    /** Learns that the advance was paid. */
    public void onPaymentExecuted(@Observes PaymentExecuted paid) {
        if (paid.kind() != PaymentKind.ADVANCE) {
            return;
        }
        FundingOrder order = orders.locked(paid.ref());
        record.move(paid.by(), order, OrderMove.PAY_ADVANCE, "Avance versée au fournisseur");
        orders.flush(paid.ref());
        advancePaid.fire(new AdvancePaid(paid.by(), views.view(paid.ref())));
        process.advancePaid(paid.ref());
    }

    public OrderView order(Caller by, CaseRef ref) {
        OrderView view = views.view(ref);
        Rights.requireSight(by, view.vendor(), view.client(), ref);
        return view;
    }

    /** The order for automatic acts and for capabilities that have checked who may see it. */
    public OrderView orderForSystem(CaseRef ref) {
        return views.view(ref);
    }

    /** The same, after locking the order until the end of the transaction: every act on a case begins so. */
    public OrderView orderLocked(CaseRef ref) {
        orders.locked(ref);
        return views.view(ref);
    }

    /** Several orders, locked so; in the order of their references. */
    public List<OrderView> ordersLocked(Collection<CaseRef> refs) {
        orders.locked(refs);
        return views.views(refs);
    }

    /** What the caller could do on this order, and why not now. */
    public List<Possibility> possibilities(Caller by, CaseRef ref) {
        FundingOrder order = orders.get(ref);
        Rights.requireSight(by, order.vendor(), order.client(), ref);
        OrderFacts facts = situation.of(order, by.receivedAt());
        return OrderMove.of(by.role()).stream()
                .map(move -> new Possibility(move.act(), move.label(), facts.whyNot(move)))
                .toList();
    }

    private FundingOrder act(Caller by, CaseRef ref, OrderMove move) {
        Rights.require(by, move.role());
        FundingOrder order = orders.locked(ref);
        Rights.requireSight(by, order.vendor(), order.client(), ref);
        Refusal.unlessEmpty(situation.of(order, by.receivedAt()).whyNot(move));
        return order;
    }
}
