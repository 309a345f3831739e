package fr.sons.verification.domain;

import fr.sons.kernel.Reason;
import fr.sons.verification.api.ReserveState;
import fr.sons.verification.api.ReserveView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One reserve of a verification: raised, answered, lifted, in that order (R-VA-01). */
@Entity
@Table(name = "verification_reserve")
public class Reserve {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ref", updatable = false)
    private Verification verification;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String description;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    protected Reserve() {}

    Reserve(Verification verification, int number, String description, Instant raisedAt) {
        this.verification = verification;
        this.number = number;
        this.description = description;
        this.raisedAt = raisedAt;
    }

    void answer(String words, Instant at) {
        refuseIfLifted();
        answer = words;
        answeredAt = at;
    }

    void lift(Instant at) {
        refuseIfLifted();
        if (answer == null) {
            throw Reason.of(
                            "R-VA-01",
                            "reserve-sans-reponse",
                            "La réserve n° %d ne peut pas être levée : le fournisseur n’y a pas encore répondu."
                                    .formatted(number),
                            "Attendez la réponse du fournisseur.")
                    .refusal();
        }
        liftedAt = at;
    }

    private void refuseIfLifted() {
        if (liftedAt != null) {
            throw Reason.of("R-VA-01", "reserve-levee", "La réserve n° %d est déjà levée.".formatted(number), "")
                    .refusal();
        }
    }

    public int number() {
        return number;
    }

    public ReserveState state() {
        if (liftedAt != null) {
            return ReserveState.LIFTED;
        }
        return answer == null ? ReserveState.OPEN : ReserveState.ANSWERED;
    }

    public ReserveView view() {
        return new ReserveView(
                number,
                state(),
                description,
                raisedAt,
                Optional.ofNullable(answer),
                Optional.ofNullable(answeredAt),
                Optional.ofNullable(liftedAt));
    }
}
