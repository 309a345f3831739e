package fr.sons.solde.domain;

import fr.sons.calendar.api.WaitingSince;
import fr.sons.kernel.Actor;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.solde.api.ComplementsView;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.api.SoldeView;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The balance payment of one order: awaited, submitted with its invoice, examined, perhaps completed, accepted by one
 * agent and paid by another; or rejected, or expired when nothing came by the closing.
 */
@Entity
@Table(name = "solde_request")
public class SoldeRequest {

    @Id
    private String ref;

    @Enumerated(EnumType.STRING)
    private SoldeState state;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Embedded
    private Invoice invoice;

    private String missing;

    @Column(name = "complements_asked_at")
    private Instant complementsAskedAt;

    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Column(name = "accepted_by_name")
    private String acceptedByName;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    private String motive;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @ElementCollection
    @CollectionTable(name = "solde_request_reopening", joinColumns = @JoinColumn(name = "ref"))
    @Column(name = "reopened_at")
    private Set<Instant> reopenings = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "solde_complements_wait", joinColumns = @JoinColumn(name = "ref"))
    @OrderColumn(name = "turn")
    private List<ComplementsWait> complementsWaits = new ArrayList<>();

    @Version
    private long version;

    protected SoldeRequest() {}

    /** A solde nobody waits for yet; saved only once it is opened. */
    public static SoldeRequest notStarted(CaseRef ref) {
        SoldeRequest solde = new SoldeRequest();
        solde.ref = ref.value();
        solde.state = SoldeState.NOT_STARTED;
        return solde;
    }

    public void open(Instant at) {
        state = SoldeMove.OPEN.from(state);
        openedAt = at;
    }

    public void submit(Invoice given, Instant at) {
        state = SoldeMove.SUBMIT.from(state);
        invoice = given;
        submittedAt = at;
    }

    public void requestComplements(String pieces, Instant at) {
        state = SoldeMove.REQUEST_COMPLEMENTS.from(state);
        missing = pieces;
        complementsAskedAt = at;
        complementsAwaited(true, at);
        answer = null;
        answeredAt = null;
    }

    /** @param newCopy replaces the copy of the invoice, when a file came with the answer */
    public void complete(String words, Optional<Long> newCopy, Instant at) {
        state = SoldeMove.COMPLETE.from(state);
        complementsAwaited(false, at);
        answer = words;
        answeredAt = at;
        newCopy.ifPresent(invoice::replaceCopy);
    }

    public void goOnWithoutComplements(Instant at) {
        state = SoldeMove.GO_ON_WITHOUT_COMPLEMENTS.from(state);
        complementsAwaited(false, at);
    }

    public void accept(Actor agent, Instant at) {
        state = SoldeMove.ACCEPT.from(state);
        acceptedBy = agent.login();
        acceptedByName = agent.name();
        acceptedAt = at;
    }

    public void reject(String why) {
        state = SoldeMove.REJECT.from(state);
        motive = why;
    }

    public void paid() {
        state = SoldeMove.PAY.from(state);
    }

    public void expire() {
        state = SoldeMove.EXPIRE.from(state);
    }

    /** An agent reopens it (R-CAL-06): from here on the calendar judges it anew. */
    public void reopen(Instant at) {
        state = SoldeMove.REOPEN.from(state);
        reopenedAt = at;
        reopenings.add(at);
    }

    /** Its order lives again (R-CAL-06): it waits anew, or goes on being examined. */
    public void resume(Instant at) {
        state = (submittedAt == null ? SoldeMove.RESUME : SoldeMove.RESUME_SUBMITTED).from(state);
        reopenedAt = at;
        reopenings.add(at);
    }

    /** The reopening that counts at an instant (R-CAL-06); empty where there was none by then. */
    public Optional<Instant> reopening(Instant at) {
        return WaitingSince.reopening(at, reopenedAt, reopenings);
    }

    /**
     * Since when complements were awaited at an instant; empty where none were. What is past is looked up only where the present
     * does not tell it.
     */
    public Optional<Instant> complementsAwaitedSince(Instant at) {
        if (complementsAskedAt == null) {
            return Optional.empty();
        }
        return state == SoldeState.TO_COMPLETE && !complementsAskedAt.isAfter(at)
                ? Optional.of(complementsAskedAt)
                : ComplementsWait.at(at, complementsWaits);
    }

    private void complementsAwaited(boolean awaited, Instant at) {
        complementsWaits.add(new ComplementsWait(at, awaited));
    }

    public void close(Instant at) {
        boolean awaited = state == SoldeState.TO_COMPLETE;
        state = SoldeMove.CLOSE.from(state);
        if (awaited) {
            complementsAwaited(false, at);
        }
    }

    public CaseRef ref() {
        return new CaseRef(ref);
    }

    public SoldeState state() {
        return state;
    }

    public SoldeView view(Money amount) {
        return new SoldeView(
                ref(),
                state,
                amount,
                Optional.ofNullable(submittedAt),
                Optional.ofNullable(invoice).map(Invoice::view),
                Optional.ofNullable(missing)
                        .map(m -> new ComplementsView(
                                m, complementsAskedAt, Optional.ofNullable(answer), Optional.ofNullable(answeredAt))),
                Optional.ofNullable(acceptedByName),
                Optional.ofNullable(acceptedAt),
                Optional.ofNullable(motive));
    }
}
