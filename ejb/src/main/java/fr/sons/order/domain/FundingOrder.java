package fr.sons.order.domain;

import fr.sons.calendar.api.WaitingSince;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.VendorId;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.PlaceOrder;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A purchase order (« bon de commande ») that the State funds. Its reference is the key of the whole case. What was
 * ordered never changes; its state changes in {@link #move} alone, along {@link OrderMove}.
 */
@Entity
@Table(name = "funding_order")
public class FundingOrder {

    @Id
    @Column(name = "ref")
    private String ref;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "vendor_id")
    private long vendorId;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "dispositif")
    private String dispositif;

    @Column(name = "reference_id")
    private long referenceId;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "band")
    private String band;

    @Column(name = "units")
    private int units;

    @Column(name = "scenario")
    private String scenario;

    @Column(name = "price_cents")
    private long priceCents;

    @Column(name = "advance_rate", precision = 5, scale = 4)
    private BigDecimal advanceRate;

    @Column(name = "advance_cents")
    private long advanceCents;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OrderState state;

    @Column(name = "motive")
    private String motive;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @ElementCollection
    @CollectionTable(name = "funding_order_reopening", joinColumns = @JoinColumn(name = "ref"))
    @Column(name = "reopened_at")
    private Set<Instant> reopenings = new HashSet<>();

    protected FundingOrder() {}

    /** An order just placed; the rules of {@link Placing} have been asked before. */
    public FundingOrder(
            CaseRef ref, VendorId vendor, String dispositif, PlaceOrder command, OrderPrice price, Instant receivedAt) {
        this.ref = ref.value();
        this.vendorId = vendor.value();
        this.clientId = command.client().value();
        this.dispositif = dispositif;
        this.referenceId = command.referenceId();
        this.signedOn = command.signedOn();
        this.receivedAt = receivedAt;
        this.band = command.band();
        this.units = command.units();
        this.scenario = command.scenario().strip();
        this.priceCents = price.price().cents();
        this.advanceRate = price.advanceRate().value();
        this.advanceCents = price.advance().cents();
        this.state = OrderState.PLACED;
    }

    /** Makes a move of the table, or refuses it. What was said about the state before it is left to the journal. */
    public void move(OrderMove move) {
        Refusal.unlessEmpty(move.whyNotFrom(state));
        state = move.to();
        motive = null;
    }

    /** Makes a move and keeps why the order is now in that state, in the words of the one who made it. */
    public void move(OrderMove move, String why) {
        move(move);
        motive = why;
    }

    /** An agent reopens it (R-CAL-06): from here on the calendar judges it anew. */
    public void reopen(Instant at) {
        move(OrderMove.REOPEN);
        reopenedAt = at;
        reopenings.add(at);
    }

    /** Since when, at an instant, it waits for the request of its advance: its last reopening by then, else its receipt. */
    public Instant waitsSince(Instant at) {
        return WaitingSince.at(at, receivedAt, reopenedAt, reopenings);
    }

    /** The reopening that counts at an instant (R-CAL-06); empty where there was none by then. */
    public Optional<Instant> reopening(Instant at) {
        return WaitingSince.reopening(at, reopenedAt, reopenings);
    }

    public CaseRef ref() {
        return new CaseRef(ref);
    }

    public VendorId vendor() {
        return new VendorId(vendorId);
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String dispositif() {
        return dispositif;
    }

    public Money price() {
        return Money.ofCents(priceCents);
    }

    public Money advance() {
        return Money.ofCents(advanceCents);
    }

    public Money solde() {
        return price().minus(advance());
    }

    public OrderState state() {
        return state;
    }

    public Optional<String> motive() {
        return Optional.ofNullable(motive);
    }
}
