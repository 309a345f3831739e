package fr.sons.recovery.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.installation.api.NotDelivered;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.ledger.service.Ledger;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

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
    private Calendars calendars;

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private RecoveryProcess process;

    public void notDelivered(@Observes NotDelivered news) {
        OrderView order = orders.orderForSystem(news.ref());
        Grounds grounds = missed(order, MilestoneKind.FIN_PRESTATION, news.by().receivedAt());
        letters.reinvoicingBan(news.by(), order, grounds);
        journal.record(
                news.by(),
                news.ref(),
                "Client informé de l’interdiction de refacturation",
                "R-REC-07",
                Map.of(),
                Map.of("courrier", "Interdiction de refacturation"));
        open(news.by(), order, RecoveryCause.NOT_DELIVERED, grounds);
    }

    public void expired(@Observes SoldeExpired news) {
        OrderView order = orders.orderForSystem(news.ref());
        open(
                news.by(),
                order,
                RecoveryCause.NO_SOLDE,
                missed(order, MilestoneKind.CLOTURE_SOLDE, news.by().receivedAt()));
    }

    public void rejected(@Observes SoldeRejected news) {
        Caller system = Caller.system(news.by().receivedAt(), news.by().origin());
        String motive = soldes.view(system, news.ref()).motive().orElseThrow();
        open(news.by(), orders.orderForSystem(news.ref()), RecoveryCause.SOLDE_REJECTED, Grounds.because(motive));
    }

    public void closed(@Observes OrderClosed news) {
        if (news.cause() == ClosureCause.CANCELLED) {
            String motive = news.order().motive().orElse("annulation demandée");
            open(news.by(), news.order(), RecoveryCause.ORDER_CANCELLED, Grounds.because(motive));
        }
    }

    private void open(Caller by, OrderView order, RecoveryCause cause, Grounds grounds) {
        CaseRef ref = order.ref();
        Optional<Money> amount = Amounts.concerned(ledger.balances(ref));
        if (amount.isEmpty() || recoveries.open(ref).isPresent()) {
            return;
        }
        Recovery recovery = Recovery.open(
                recoveries.nextReference(by.receivedAt()),
                order,
                cause,
                grounds,
                amount.get(),
                by.receivedAt(),
                settings.observationDelay());
        recoveries.add(recovery);
        journal.record(
                by,
                ref,
                "Recouvrement " + recovery.reference() + " ouvert",
                cause.rule(),
                Map.of(),
                Map.of(
                        "cause", cause.label(),
                        "montant", recovery.amount().toString(),
                        "état", recovery.state().label()));
        letters.contradictory(by, order, recovery);
        process.opened(ref);
    }

    private Grounds missed(OrderView order, MilestoneKind kind, Instant asOf) {
        Deadline deadline = calendars
                .deadline(order.dispositif(), kind, asOf)
                .orElseThrow(() -> new IllegalStateException("No " + kind + " for " + order.dispositif()));
        return Grounds.missed(deadline.inWords(), deadline.legalBasis());
    }
}
