package fr.sons.verification.domain;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.programme.api.AcceptanceProof;
import fr.sons.verification.api.ReserveState;
import fr.sons.verification.api.VerificationState;
import fr.sons.verification.api.VerificationView;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The final client's acceptance of one order's service. Opened when the service is announced complete; the client raises
 * numbered reserves, the vendor answers, the client lifts; without an open reserve the client signs, once and for ever.
 */
@Entity
@Table(name = "verification")
public class Verification {

    @Id
    private String ref;

    @Enumerated(EnumType.STRING)
    private VerificationState state;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AcceptanceProof proof;

    @Column(name = "version_installed")
    private String versionInstalled;

    private String scenario;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @OneToMany(mappedBy = "verification", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Reserve> reserves = new ArrayList<>();

    @Embedded
    private Signature signature;

    @Version
    private long version;

    protected Verification() {}

    /** A verification nobody asked for yet; saved only once it is opened. */
    public static Verification notStarted(CaseRef ref, AcceptanceProof proof) {
        Verification verification = new Verification();
        verification.ref = ref.value();
        verification.proof = proof;
        verification.state = VerificationState.NOT_STARTED;
        return verification;
    }

    public void open(String installed, String scenario, Instant at) {
        state = VerificationMove.OPEN.from(state);
        this.versionInstalled = installed;
        this.scenario = scenario;
        this.openedAt = at;
    }

    /**
     * The attestation names the version that counts until the signature, also when the vendor had announced another one before,
     * and where the verification has ended and may resume.
     */
    public void attested(String installed) {
        if (state != VerificationState.SIGNED) {
            versionInstalled = installed;
        }
    }

    /** @return the number of the new reserve */
    public int raiseReserve(String description, Instant at) {
        state = VerificationMove.RAISE_RESERVE.from(state);
        Reserve reserve = new Reserve(this, reserves.size() + 1, description, at);
        reserves.add(reserve);
        return reserve.number();
    }

    /** @return whether this is the first answer to the reserve; later ones replace it until the client lifts it */
    public boolean answerReserve(int number, String answer, Instant at) {
        state = VerificationMove.ANSWER_RESERVE.from(state);
        Reserve reserve = reserve(number);
        boolean first = reserve.state() == ReserveState.OPEN;
        reserve.answer(answer, at);
        return first;
    }

    public void liftReserve(int number, Instant at) {
        boolean last = openReserves().equals(List.of(number));
        VerificationState next =
                (last ? VerificationMove.LIFT_LAST_RESERVE : VerificationMove.LIFT_RESERVE).from(state);
        reserve(number).lift(at);
        state = next;
    }

    public void sign(Signature given) {
        state = VerificationMove.SIGN.from(state);
        signature = given;
    }

    public void close() {
        state = VerificationMove.CLOSE.from(state);
    }

    /** Its order, its service or its solde is awaited again: it is where it was (R-CAL-06). */
    public void resume() {
        VerificationMove move =
                openReserves().isEmpty() ? VerificationMove.RESUME : VerificationMove.RESUME_WITH_RESERVES;
        state = move.from(state);
    }

    private Reserve reserve(int number) {
        return reserves.stream()
                .filter(r -> r.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("la réserve n° " + number));
    }

    /** Numbers of the reserves not lifted. */
    public List<Integer> openReserves() {
        return reserves.stream()
                .filter(r -> r.state() != ReserveState.LIFTED)
                .map(Reserve::number)
                .toList();
    }

    /** Whether a reserve waits for the vendor's answer. */
    public boolean awaitsAnswer() {
        return reserves.stream().anyMatch(r -> r.state() == ReserveState.OPEN);
    }

    public CaseRef ref() {
        return new CaseRef(ref);
    }

    public VerificationState state() {
        return state;
    }

    public AcceptanceProof proof() {
        return proof;
    }

    public VerificationView view() {
        return new VerificationView(
                ref(),
                state,
                proof,
                Optional.ofNullable(versionInstalled),
                Optional.ofNullable(scenario),
                Optional.ofNullable(openedAt),
                reserves.stream().map(Reserve::view).toList(),
                Optional.ofNullable(signature).map(Signature::view));
    }
}
