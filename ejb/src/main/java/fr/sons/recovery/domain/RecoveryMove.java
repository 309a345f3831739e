package fr.sons.recovery.domain;

import static fr.sons.recovery.api.RecoveryState.ABANDONED;
import static fr.sons.recovery.api.RecoveryState.CONTRADICTORY;
import static fr.sons.recovery.api.RecoveryState.DECIDED;
import static fr.sons.recovery.api.RecoveryState.PROPOSED;
import static fr.sons.recovery.api.RecoveryState.TO_PROPOSE;

import fr.sons.kernel.Elision;
import fr.sons.kernel.Reason;
import fr.sons.recovery.api.RecoveryState;
import java.util.Map;
import java.util.Optional;

/** The transition table of a recovery: from which state to which; anything else is refused aloud. */
public enum RecoveryMove {
    /** The first observations end the waiting; more are added until the decision. */
    OBSERVE(
            "R-REC-02",
            "déposer des observations",
            Map.of(CONTRADICTORY, TO_PROPOSE, TO_PROPOSE, TO_PROPOSE, PROPOSED, PROPOSED)),
    /** The clock's own move: the delay to answer is over. */
    END_CONTRADICTORY("R-REC-02", "clore la phase contradictoire", Map.of(CONTRADICTORY, TO_PROPOSE)),
    PROPOSE("R-REC-03", "proposer une décision", Map.of(TO_PROPOSE, PROPOSED)),
    DECIDE("R-REC-03", "prononcer le recouvrement", Map.of(PROPOSED, DECIDED)),
    ABANDON("R-REC-03", "abandonner le recouvrement", Map.of(PROPOSED, ABANDONED)),
    /** The acknowledgement of receipt of the decision came back; noted again, it is corrected. */
    NOTE_DELIVERY("R-REC-05", "inscrire la notification", Map.of(DECIDED, DECIDED)),
    /** The case is reopened after an extension: its recovery has no object any more. */
    WITHDRAW(
            "R-CAL-06",
            "abandonner le recouvrement par réouverture",
            Map.of(CONTRADICTORY, ABANDONED, TO_PROPOSE, ABANDONED, PROPOSED, ABANDONED));

    private final String rule;
    private final String words;
    private final Map<RecoveryState, RecoveryState> table;

    RecoveryMove(String rule, String words, Map<RecoveryState, RecoveryState> table) {
        this.rule = rule;
        this.words = words;
        this.table = table;
    }

    public Optional<Reason> whyNot(RecoveryState from) {
        return table.containsKey(from)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        rule,
                        "recouvrement-etat",
                        "Il n’est pas possible %s : le recouvrement est à l’état « %s »."
                                .formatted(Elision.de(words), from.label()),
                        "Actualisez la page pour voir ce qui reste à faire."));
    }

    /** The state after this move, or a refusal. */
    public RecoveryState from(RecoveryState state) {
        whyNot(state).ifPresent(reason -> {
            throw reason.refusal();
        });
        return table.get(state);
    }
}
