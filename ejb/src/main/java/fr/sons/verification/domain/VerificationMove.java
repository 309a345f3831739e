package fr.sons.verification.domain;

import static fr.sons.verification.api.VerificationState.CLOSED;
import static fr.sons.verification.api.VerificationState.NOT_STARTED;
import static fr.sons.verification.api.VerificationState.RESERVES_OPEN;
import static fr.sons.verification.api.VerificationState.SIGNED;
import static fr.sons.verification.api.VerificationState.TO_VERIFY;

import fr.sons.kernel.Elision;
import fr.sons.kernel.Reason;
import fr.sons.verification.api.VerificationState;
import java.util.Map;
import java.util.Optional;

/** The transition table of a verification: from which state to which; anything else is refused aloud. */
public enum VerificationMove {
    OPEN("R-VA-01", "ouvrir la vérification", Map.of(NOT_STARTED, TO_VERIFY)),
    RAISE_RESERVE("R-VA-01", "émettre une réserve", Map.of(TO_VERIFY, RESERVES_OPEN, RESERVES_OPEN, RESERVES_OPEN)),
    ANSWER_RESERVE("R-VA-01", "répondre à une réserve", Map.of(RESERVES_OPEN, RESERVES_OPEN)),
    LIFT_RESERVE("R-VA-01", "lever une réserve", Map.of(RESERVES_OPEN, RESERVES_OPEN)),
    LIFT_LAST_RESERVE("R-VA-01", "lever la dernière réserve", Map.of(RESERVES_OPEN, TO_VERIFY)),
    SIGN("R-VA-02", "signer", Map.of(TO_VERIFY, SIGNED)),
    /** The order that had lapsed lives again, or the service or the solde is awaited again: it is where it was. */
    RESUME("R-CAL-06", "reprendre la vérification", Map.of(CLOSED, TO_VERIFY)),
    RESUME_WITH_RESERVES("R-CAL-06", "reprendre la vérification et ses réserves", Map.of(CLOSED, RESERVES_OPEN)),
    CLOSE("R-INS-02", "classer sans suite", Map.of(TO_VERIFY, CLOSED, RESERVES_OPEN, CLOSED));

    private final String rule;
    private final String words;
    private final Map<VerificationState, VerificationState> table;

    VerificationMove(String rule, String words, Map<VerificationState, VerificationState> table) {
        this.rule = rule;
        this.words = words;
        this.table = table;
    }

    public Optional<Reason> whyNot(VerificationState from) {
        return table.containsKey(from)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        rule,
                        "verification-etat",
                        "Il n’est pas possible %s : la vérification est à l’état « %s »."
                                .formatted(Elision.de(words), from.label()),
                        from == NOT_STARTED
                                ? "Attendez que le fournisseur annonce la fin de la prestation."
                                : "Actualisez la page pour voir ce qui reste à faire."));
    }

    /** The state after this move, or a refusal. */
    public VerificationState from(VerificationState state) {
        whyNot(state).ifPresent(reason -> {
            throw reason.refusal();
        });
        return table.get(state);
    }
}
