package fr.sons.payment.domain;

import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.VendorId;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.api.PaymentState;
import fr.sons.payment.api.PaymentView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * An amount accepted by one agent, to be paid by another (« ordonnateur » and « comptable »). There is one per case and
 * kind, held by the database, and it is paid once.
 */
@Entity
@Table(name = "payment")
public class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "case_ref")
    private String caseRef;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PaymentKind kind;

    @Column(name = "vendor_id")
    private long vendorId;

    @Column(name = "dispositif")
    private String dispositif;

    @Column(name = "amount_cents")
    private long amountCents;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PaymentState state;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "paid_by")
    private String paidBy;

    @Column(name = "paid_at")
    private Instant paidAt;

    protected Payment() {}

    /** A payment just accepted. */
    public Payment(Caller acceptor, CaseRef ref, PaymentKind kind, VendorId vendor, String dispositif, Money amount) {
        this.caseRef = ref.value();
        this.kind = kind;
        this.vendorId = vendor.value();
        this.dispositif = dispositif;
        this.amountCents = amount.cents();
        this.state = PaymentState.TO_PAY;
        this.acceptedBy = acceptor.actor().login();
        this.acceptedAt = acceptor.receivedAt();
    }

    /** Paid by an agent other than the one who accepted, once. */
    public void pay(Caller payer) {
        Refusal.unlessEmpty(whyNotPay(payer.actor()));
        move(PaymentMove.PAY);
        paidBy = payer.actor().login();
        paidAt = payer.receivedAt();
    }

    /** Withdrawn before payment, since the case came to an end. */
    public void withdraw() {
        move(PaymentMove.WITHDRAW);
    }

    /** Why this agent cannot pay it now; empty when it can. */
    public Optional<Reason> whyNotPay(Actor payer) {
        return PaymentMove.PAY.whyNotFrom(state, kind).or(() -> TwoAgents.whyNot(acceptedBy, payer));
    }

    private void move(PaymentMove move) {
        Refusal.unlessEmpty(move.whyNotFrom(state, kind));
        state = move.to();
    }

    public CaseRef ref() {
        return new CaseRef(caseRef);
    }

    public PaymentKind kind() {
        return kind;
    }

    public VendorId vendor() {
        return new VendorId(vendorId);
    }

    public String dispositif() {
        return dispositif;
    }

    public Money amount() {
        return Money.ofCents(amountCents);
    }

    public PaymentState state() {
        return state;
    }

    public PaymentView view() {
        return new PaymentView(
                id,
                ref(),
                kind,
                vendor(),
                dispositif,
                amount(),
                state,
                acceptedBy,
                acceptedAt,
                Optional.ofNullable(paidBy),
                Optional.ofNullable(paidAt));
    }
}
