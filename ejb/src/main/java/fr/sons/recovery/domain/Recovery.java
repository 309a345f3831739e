package fr.sons.recovery.domain;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.calendar.api.RemedyDelay;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.recovery.api.NotedDelivery;
import fr.sons.recovery.api.ObservationsView;
import fr.sons.recovery.api.RecoveryCause;
import fr.sons.recovery.api.RecoveryDate;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.api.RecoveryWait;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Taking back the sums received on one order: the vendor is told and may answer, one agent proposes, another decides to
 * claim or to abandon.
 */
@Entity
@Table(name = "recovery")
public class Recovery {

    /** What a recovery just opened has; the rest comes later. */
    public static final String INSERT =
            """
            insert into recovery (reference, ref, vendor_id, dispositif, cause, state, amount_cents, opened_at,
                                  ground_deadline, ground_basis, ground_calculation, ground_motive, observation_days, observations_from, observations_due, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private CaseRef ref;

    @Column(name = "vendor_id", updatable = false)
    private VendorId vendor;

    @Column(updatable = false)
    private String dispositif;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RecoveryCause cause;

    @Embedded
    private Grounds grounds;

    @Enumerated(EnumType.STRING)
    private RecoveryState state;

    @Column(name = "amount_cents")
    private Money amount;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "observation_days", updatable = false)
    private int observationDays;

    @Column(name = "observations_from")
    private LocalDate observationsFrom;

    @Column(name = "observations_due")
    private LocalDate observationsDue;

    private String observations;

    @Column(name = "observed_at")
    private Instant observedAt;

    @Embedded
    @AttributeOverride(name = "login", column = @Column(name = "proposed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "proposed_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "proposed_at"))
    @AttributeOverride(name = "recover", column = @Column(name = "proposal_recover"))
    @AttributeOverride(name = "reasons", column = @Column(name = "proposal_reasons"))
    private AgentStep proposal;

    @Embedded
    @AttributeOverride(name = "login", column = @Column(name = "decided_by"))
    @AttributeOverride(name = "name", column = @Column(name = "decided_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "decided_at"))
    @AttributeOverride(name = "recover", column = @Column(name = "decision_recover"))
    @AttributeOverride(name = "reasons", column = @Column(name = "decision_reasons"))
    private AgentStep decision;

    @Column(name = "payment_days")
    private Integer paymentDays;

    @Embedded
    private Delivery delivery;

    @Version
    private long version;

    protected Recovery() {}

    public static Recovery open(
            String reference,
            OrderView order,
            RecoveryCause cause,
            Grounds grounds,
            Money amount,
            Instant at,
            ObservationDelay delay) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Nothing was received on " + order.ref() + ": nothing to recover");
        }
        Recovery recovery = new Recovery();
        recovery.reference = reference;
        recovery.ref = order.ref();
        recovery.vendor = order.vendor();
        recovery.dispositif = order.dispositif();
        recovery.cause = cause;
        recovery.grounds = grounds;
        recovery.state = RecoveryState.CONTRADICTORY;
        recovery.amount = amount;
        recovery.openedAt = at;
        recovery.observationDays = delay.days();
        recovery.delayFrom(Paris.date(at));
        return recovery;
    }

    /** Fills {@link #INSERT}: deadlines open thousands at once. */
    public void bind(PreparedStatement insert) throws SQLException {
        int column = 0;
        insert.setString(++column, reference);
        insert.setString(++column, ref.value());
        insert.setLong(++column, vendor.value());
        insert.setString(++column, dispositif);
        insert.setString(++column, cause.name());
        insert.setString(++column, state.name());
        insert.setLong(++column, amount.cents());
        insert.setObject(++column, openedAt.atOffset(ZoneOffset.UTC));
        insert.setString(++column, grounds.deadline());
        insert.setString(++column, grounds.legalBasis());
        insert.setString(++column, grounds.calculation());
        insert.setString(++column, grounds.motive());
        insert.setInt(++column, observationDays);
        insert.setObject(++column, observationsFrom);
        insert.setObject(++column, observationsDue);
    }

    public void observe(String text, Instant at) {
        state = RecoveryMove.OBSERVE.from(state);
        observations = observations == null ? text : observations + "\n\n" + text;
        observedAt = at;
    }

    /**
     * Counts the delay to answer from this day.
     *
     * @param dayOfTheLetter as far as it is known: the vendor has the whole delay from its letter
     */
    public void delayFrom(LocalDate dayOfTheLetter) {
        observationsFrom = dayOfTheLetter;
        observationsDue =
                new ObservationDelay(observationDays).from(dayOfTheLetter).due();
    }

    public void endContradictory() {
        state = RecoveryMove.END_CONTRADICTORY.from(state);
    }

    public void propose(Caller by, boolean recover, String reasons) {
        state = RecoveryMove.PROPOSE.from(state);
        proposal = new AgentStep(by, recover, reasons);
    }

    /**
     * @param claimed what is claimed; becomes the amount of this recovery
     * @param daysToPay how long the vendor has to pay it
     */
    public void decide(Caller by, Money claimed, String reasons, int daysToPay) {
        state = RecoveryMove.DECIDE.from(state);
        paymentDays = daysToPay;
        decision = new AgentStep(by, true, reasons);
        amount = claimed;
    }

    public void abandon(Caller by, String reasons) {
        state = RecoveryMove.ABANDON.from(state);
        decision = new AgentStep(by, false, reasons);
    }

    /** The case is reopened: nothing is to be recovered for now. */
    public void withdraw(Caller by, String reasons) {
        state = RecoveryMove.WITHDRAW.from(state);
        decision = new AgentStep(by, false, reasons);
    }

    /** Notes how the letter of the decision reached the vendor, or corrects it. */
    public void noteDelivery(NotedDelivery noted, Instant at) {
        state = RecoveryMove.NOTE_DELIVERY.from(state);
        delivery = Delivery.noted(
                Optional.ofNullable(delivery), version, noted, Paris.date(decision.at()), Paris.date(at));
    }

    /** Until when the sums claimed are to be paid, from the day of the decision; as its letter says. */
    public Optional<LegalDelay> payment() {
        return state == RecoveryState.DECIDED && paymentDays != null
                ? Optional.of(LegalDelay.calendarDays(Paris.date(decision.at()), paymentDays))
                : Optional.empty();
    }

    /** Until when the decision can be brought before the court; its letter names the remedies. */
    public Optional<RemedyDelay> remedy() {
        return Optional.ofNullable(delivery).map(Delivery::remedy);
    }

    /**
     * Whom this recovery waits for, and until when; nobody once it is abandoned.
     *
     * @param claimed what the ledger still claims of the vendor
     */
    public Optional<RecoveryWait> awaits(Money claimed, LocalDate today) {
        return switch (state) {
            case CONTRADICTORY ->
                Optional.of(RecoveryWait.until("Le fournisseur", "peut présenter ses observations", answer()));
            case TO_PROPOSE ->
                Optional.of(RecoveryWait.of("Un contrôleur de l’ANS", "propose la suite du recouvrement"));
            case PROPOSED -> Optional.of(RecoveryWait.of("Un décideur de l’ANS", "décide du recouvrement"));
            case DECIDED -> Optional.of(new AfterDecision(payment(), remedy(), claimed.isPositive()).on(today));
            case ABANDONED -> Optional.empty();
        };
    }

    /** How the decision's letter is noted to have reached the vendor, in French; none before it is. */
    public Optional<String> deliveryInWords() {
        return Optional.ofNullable(delivery).map(Delivery::inWords);
    }

    /** The time that the vendor has to answer, as its letter says. */
    public LegalDelay delay() {
        return new ObservationDelay(observationDays).from(observationsFrom);
    }

    /** Until when the vendor may answer. */
    public RecoveryDate answer() {
        return RecoveryDate.observations(delay());
    }

    public RecoveryFacts facts(Caller by) {
        return new RecoveryFacts(
                state,
                observationsDue,
                answer().explanation().steps(),
                Optional.ofNullable(proposal).map(AgentStep::login),
                delivery != null,
                by.actor(),
                by.receivedAt());
    }

    public long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public CaseRef ref() {
        return ref;
    }

    public VendorId vendor() {
        return vendor;
    }

    public RecoveryState state() {
        return state;
    }

    public RecoveryCause cause() {
        return cause;
    }

    public Grounds grounds() {
        return grounds;
    }

    public Money amount() {
        return amount;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public int observationDays() {
        return observationDays;
    }

    public LocalDate observationsDue() {
        return observationsDue;
    }

    public Optional<String> observations() {
        return Optional.ofNullable(observations);
    }

    public RecoveryView view(String vendorName) {
        return new RecoveryView(
                reference,
                ref,
                vendor,
                vendorName,
                dispositif,
                cause,
                state,
                amount,
                openedAt,
                observationsFrom,
                observationsDue,
                observations().map(text -> new ObservationsView(text, observedAt)),
                Optional.ofNullable(proposal).map(AgentStep::view),
                Optional.ofNullable(decision).map(AgentStep::view),
                observationDays,
                payment().map(RecoveryDate::payment),
                Optional.ofNullable(delivery).map(Delivery::letter),
                remedy().map(RecoveryDate::remedy),
                version);
    }
}
