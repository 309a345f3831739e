package fr.sons.recovery.service;

import fr.sons.installation.api.NotDelivered;
import fr.sons.journal.api.JournalAct;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.ledger.api.Balances;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.AdvancePaid;
import fr.sons.order.api.ClosureCause;
import fr.sons.order.api.OrderClosed;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.api.RecoveryCause;
import fr.sons.recovery.api.RecoveryProcess;
import fr.sons.recovery.domain.Amounts;
import fr.sons.recovery.domain.Grounds;
import fr.sons.recovery.domain.Recovery;
import fr.sons.solde.api.SoldeExpired;
import fr.sons.solde.api.SoldeRejected;
import fr.sons.solde.service.SoldeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens a recovery by itself when a case goes wrong, in the transaction of the act or deadline that tells so. Nothing
 * received, nothing to recover; the final client of a service not delivered is told in every case (R-REC-07).
 */
@ApplicationScoped
public class RecoveryOpening {

    @Inject
    private Recoveries recoveries;

    @Inject
    private RecoveryLetters letters;

    @Inject
    private RecoverySettings settings;

    @Inject
    private OrderService orders;

    @Inject
    private SoldeService soldes;

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private RecoveryProcess process;

    public void notDelivered(@Observes NotDelivered news) {
        letters.reinvoicingBan(news.by(), news.missed());
        journal.record(
                news.by(), news.missed().stream().map(RecoveryOpening::ordered).toList());
        Map<CaseRef, Grounds> grounds = news.missed().stream()
                .collect(Collectors.toMap(m -> m.order().ref(), m -> Grounds.missed(m.deadline())));
        open(news.by(), news.orders(), RecoveryCause.NOT_DELIVERED, grounds);
    }

    /** The press tells when the letter is issued, or why it is not: here it is only asked for. */
    private static JournalAct ordered(NotDelivered.Missed missed) {
        return JournalAct.on(
                missed.order().ref(),
                "Courrier d’interdiction de refacturation commandé pour le client",
                "R-REC-07",
                Map.of(),
                Map.of("échéance manquée", missed.deadline().deadline().inWords()));
    }

    public void expired(@Observes SoldeExpired news) {
        open(
                news.by(),
                List.of(orders.orderForSystem(news.ref())),
                RecoveryCause.NO_SOLDE,
                Map.of(news.ref(), Grounds.missed(news.closing())));
    }

    public void rejected(@Observes SoldeRejected news) {
        Caller system = Caller.system(news.by().receivedAt(), news.by().origin());
        String motive = soldes.view(system, news.ref()).motive().orElseThrow();
        because(news.by(), orders.orderForSystem(news.ref()), RecoveryCause.SOLDE_REJECTED, motive);
    }

    /**
     * An advance that was accepted is paid although its solde has ended meanwhile: what the end did not find to recover is there
     * now (R-SOL-07).
     */
    public void advancePaid(@Observes AdvancePaid news) {
        Caller system = Caller.system(news.by().receivedAt(), news.by().origin());
        CaseRef ref = news.order().ref();
        switch (soldes.view(system, ref).state()) {
            case EXPIRED ->
                open(
                        system,
                        List.of(news.order()),
                        RecoveryCause.NO_SOLDE,
                        Map.of(
                                ref,
                                Grounds.missed(
                                        soldes.closing(news.order(), news.by().receivedAt())
                                                .orElseThrow())));
            case REJECTED -> rejected(new SoldeRejected(system, ref));
            default -> {
                // the solde is awaited, or on its way: nothing is wrong
            }
        }
    }

    public void closed(@Observes OrderClosed news) {
        if (news.cause() == ClosureCause.CANCELLED) {
            String motive = news.order().motive().orElse("annulation demandée");
            because(news.by(), news.order(), RecoveryCause.ORDER_CANCELLED, motive);
        }
    }

    private void because(Caller by, OrderView order, RecoveryCause cause, String motive) {
        open(by, List.of(order), cause, Map.of(order.ref(), Grounds.because(motive)));
    }

    private void open(Caller by, List<OrderView> orders, RecoveryCause cause, Map<CaseRef, Grounds> grounds) {
        Map<OrderView, Money> concerned = concerned(orders);
        Iterator<String> references =
                recoveries.nextReferences(concerned.size(), by.receivedAt()).iterator();
        Map<OrderView, Recovery> opened = new LinkedHashMap<>();
        concerned.forEach((order, amount) -> opened.put(
                order,
                Recovery.open(
                        references.next(),
                        order,
                        cause,
                        grounds.get(order.ref()),
                        amount,
                        by.receivedAt(),
                        settings.observationDelay())));
        recoveries.add(List.copyOf(opened.values()));
        journal.record(by, opened.values().stream().map(RecoveryOpening::act).toList());
        letters.contradictory(by, opened);
        opened.values().forEach(r -> process.opened(r.ref(), r.observationsDue()));
    }

    /** What was received on each order and can be recovered; without an order that received nothing or has one open. */
    private Map<OrderView, Money> concerned(List<OrderView> orders) {
        List<CaseRef> refs = orders.stream().map(OrderView::ref).toList();
        Map<CaseRef, Balances> balances = ledger.balances(refs);
        Set<CaseRef> already = recoveries.open(refs);
        Map<OrderView, Money> concerned = new LinkedHashMap<>();
        orders.stream().filter(o -> !already.contains(o.ref())).forEach(o -> Amounts.concerned(balances.get(o.ref()))
                .ifPresent(amount -> concerned.put(o, amount)));
        return concerned;
    }

    private static JournalAct act(Recovery recovery) {
        return JournalAct.on(
                recovery.ref(),
                "Recouvrement " + recovery.reference() + " ouvert",
                recovery.cause().rule(),
                Map.of(),
                Map.of(
                        "cause", recovery.cause().label(),
                        "montant", recovery.amount().toString(),
                        "état", recovery.state().label()));
    }
}
