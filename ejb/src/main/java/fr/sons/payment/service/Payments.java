package fr.sons.payment.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.FrenchNumbers;
import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Transfer;
import fr.sons.ledger.service.Ledger;
import fr.sons.payment.api.PaymentExecuted;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.api.PaymentState;
import fr.sons.payment.api.PaymentView;
import fr.sons.payment.domain.Payment;
import fr.sons.payment.domain.PaymentMove;
import fr.sons.payment.domain.TwoAgents;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Liquidates, pays and withdraws the payments of a case, each once, and each in the ledger in the same transaction. */
@Stateless
public class Payments {

    @Inject
    private PaymentStore store;

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<PaymentExecuted> executed;

    /**
     * Makes an accepted amount payable. Called by the capability whose examiner accepted it, which has checked the right
     * to do so; liquidating the same payment of a case again is refused.
     */
    public void liquidate(
            Caller acceptor, CaseRef ref, PaymentKind kind, VendorId vendor, String dispositif, Money amount) {
        Payment payment = new Payment(acceptor, ref, kind, vendor, dispositif, amount);
        store.add(payment);
        journal.record(
                acceptor,
                ref,
                kind.label() + " : montant liquidé, à payer",
                TwoAgents.RULE,
                Map.of(),
                Map.of("paiement", payment.state().label(), "montant", FrenchNumbers.euros(amount)));
        ledger.post(
                acceptor,
                transfer(payment, "liquidation", Account.ENGAGED, Account.PAYABLE, "Liquidation : " + kind.label()));
    }

    /** Pays, once, by an agent other than the one who accepted (R-SOL-05). */
    public void pay(Caller payer, long paymentId) {
        Rights.require(payer, Role.ASP_PAYER);
        Payment payment = store.locked(paymentId).orElseThrow(() -> new NotFound("le paiement n° " + paymentId));
        PaymentState before = payment.state();
        payment.pay(payer);
        journal.record(
                payer,
                payment.ref(),
                payment.kind().label() + " : paiement exécuté",
                TwoAgents.RULE,
                Map.of("paiement", before.label()),
                Map.of("paiement", payment.state().label(), "montant", FrenchNumbers.euros(payment.amount())));
        ledger.post(
                payer,
                transfer(
                        payment,
                        "paiement",
                        Account.PAYABLE,
                        Account.RECEIVED,
                        "Paiement : " + payment.kind().label()));
        executed.fire(new PaymentExecuted(payer, payment.ref(), payment.kind(), payment.amount()));
    }

    /** Takes back what was liquidated and not paid yet, when its case ends; without effect if there is nothing of it. */
    public void withdraw(Caller by, CaseRef ref, PaymentKind kind, String reason) {
        store.locked(ref, kind).filter(p -> p.state() == PaymentState.TO_PAY).ifPresent(payment -> {
            payment.withdraw();
            journal.record(
                    by,
                    ref,
                    kind.label() + " : paiement retiré",
                    PaymentMove.RULE,
                    Map.of("paiement", PaymentState.TO_PAY.label()),
                    Map.of("paiement", payment.state().label(), "motif", reason));
            ledger.post(by, transfer(payment, "retrait", Account.PAYABLE, Account.ENGAGED, "Retrait : " + reason));
        });
    }

    /** The queue of payments to make, first accepted first; a vendor sees its own, a client none. */
    public Page<PaymentView> toPay(Caller by, String cursor, int size) {
        return store.toPay(by.actor(), cursor, size);
    }

    /** The payments of a case; who may see the case is checked by the caller. */
    public List<PaymentView> of(CaseRef ref) {
        return store.of(ref).stream().map(Payment::view).toList();
    }

    /** The payments of several cases, read together; a case without any is left out. */
    public Map<CaseRef, List<PaymentView>> of(Collection<CaseRef> refs) {
        return store.of(refs).stream().map(Payment::view).collect(Collectors.groupingBy(PaymentView::ref));
    }

    /** What was paid for a case, advance and solde together. */
    public Money paid(CaseRef ref) {
        return Money.sum(store.of(ref).stream()
                .filter(p -> p.state() == PaymentState.PAID)
                .map(Payment::amount));
    }

    /** What a payer could do on this case. */
    public List<Possibility> possibilities(Caller by, CaseRef ref) {
        if (by.role() != Role.ASP_PAYER) {
            return List.of();
        }
        return store.of(ref).stream().map(p -> possibility(by, p)).toList();
    }

    private static Possibility possibility(Caller by, Payment payment) {
        Optional<Reason> whyNot = payment.whyNotPay(by.actor());
        return new Possibility(
                payment.kind() == PaymentKind.ADVANCE ? "payer-avance" : "payer-solde",
                "Payer " + payment.kind().withArticle(),
                whyNot);
    }

    private static Transfer transfer(Payment payment, String step, Account from, Account to, String reason) {
        return new Transfer(
                payment.ref() + "/" + payment.kind() + "/" + step,
                payment.ref(),
                payment.vendor(),
                payment.dispositif(),
                from,
                to,
                payment.amount(),
                reason);
    }
}
