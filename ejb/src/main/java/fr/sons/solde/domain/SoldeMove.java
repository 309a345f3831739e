package fr.sons.solde.domain;

import static fr.sons.solde.api.SoldeState.ACCEPTED;
import static fr.sons.solde.api.SoldeState.AWAITED;
import static fr.sons.solde.api.SoldeState.CLOSED;
import static fr.sons.solde.api.SoldeState.EXPIRED;
import static fr.sons.solde.api.SoldeState.NOT_STARTED;
import static fr.sons.solde.api.SoldeState.PAID;
import static fr.sons.solde.api.SoldeState.REJECTED;
import static fr.sons.solde.api.SoldeState.SUBMITTED;
import static fr.sons.solde.api.SoldeState.TO_COMPLETE;

import fr.sons.kernel.Elision;
import fr.sons.kernel.Reason;
import fr.sons.solde.api.SoldeState;
import java.util.Map;
import java.util.Optional;

/** The transition table of a solde: from which state to which; anything else is refused aloud. */
public enum SoldeMove {
    OPEN("R-INS-01", "ouvrir le solde", Map.of(NOT_STARTED, AWAITED)),
    SUBMIT("R-SOL-03", "déposer la demande de solde", Map.of(NOT_STARTED, SUBMITTED, AWAITED, SUBMITTED)),
    REQUEST_COMPLEMENTS("R-SOL-04", "demander des compléments", Map.of(SUBMITTED, TO_COMPLETE)),
    COMPLETE("R-SOL-04", "compléter la demande de solde", Map.of(TO_COMPLETE, SUBMITTED)),
    /** The clock's own move: complements did not come, the examination goes on with what it has. */
    GO_ON_WITHOUT_COMPLEMENTS("R-SOL-04", "poursuivre sans compléments", Map.of(TO_COMPLETE, SUBMITTED)),
    ACCEPT("R-SOL-04", "accepter le solde", Map.of(SUBMITTED, ACCEPTED)),
    REJECT("R-SOL-04", "rejeter le solde", Map.of(SUBMITTED, REJECTED)),
    PAY("R-SOL-05", "payer le solde", Map.of(ACCEPTED, PAID)),
    /** The clock's own move: no request came by the closing. */
    EXPIRE("R-SOL-07", "constater la forclusion", Map.of(AWAITED, EXPIRED)),
    /** After an extension an agent of the ANS reopens the case, with a reason. */
    REOPEN("R-CAL-06", "rouvrir la demande de solde", Map.of(EXPIRED, AWAITED)),
    /** The order that had lapsed lives again: its solde is awaited, or examined if its request had come. */
    RESUME("R-CAL-06", "attendre de nouveau le solde", Map.of(CLOSED, AWAITED)),
    RESUME_SUBMITTED("R-CAL-06", "reprendre l’examen du solde", Map.of(CLOSED, SUBMITTED)),
    CLOSE("R-CMD-07", "classer le solde sans suite", Map.of(AWAITED, CLOSED, SUBMITTED, CLOSED, TO_COMPLETE, CLOSED));

    private final String rule;
    private final String words;
    private final Map<SoldeState, SoldeState> table;

    SoldeMove(String rule, String words, Map<SoldeState, SoldeState> table) {
        this.rule = rule;
        this.words = words;
        this.table = table;
    }

    public Optional<Reason> whyNot(SoldeState from) {
        return table.containsKey(from)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        rule,
                        "solde-etat",
                        "Il n’est pas possible %s : le solde est à l’état « %s »."
                                .formatted(Elision.de(words), from.label()),
                        "Actualisez la page pour voir ce qui reste à faire."));
    }

    /** The state after this move, or a refusal. */
    public SoldeState from(SoldeState state) {
        whyNot(state).ifPresent(reason -> {
            throw reason.refusal();
        });
        return table.get(state);
    }
}
