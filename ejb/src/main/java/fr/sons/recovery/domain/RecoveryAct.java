package fr.sons.recovery.domain;

import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person can do on a recovery, with the rules that guard both the button and the act. */
public enum RecoveryAct {
    OBSERVE(
            "deposer-observations",
            "Déposer des observations",
            Role.VENDOR,
            RecoveryMove.OBSERVE,
            RecoveryRule.OBSERVED_IN_TIME),
    PROPOSE("proposer-recouvrement", "Proposer une décision", Role.ANS_CONTROLLER, RecoveryMove.PROPOSE),
    DECIDE(
            "decider-recouvrement",
            "Prendre la décision",
            Role.ANS_DECIDER,
            RecoveryMove.DECIDE,
            RecoveryRule.TWO_AGENTS),
    NOTE_DELIVERY(
            "inscrire-notification",
            "Inscrire la notification de la décision",
            Role.ANS_CONTROLLER,
            RecoveryMove.NOTE_DELIVERY);

    private final String code;
    private final String label;
    private final Role role;
    private final RecoveryMove move;
    private final List<RecoveryRule> rules;

    RecoveryAct(String code, String label, Role role, RecoveryMove move, RecoveryRule... rules) {
        this.code = code;
        this.label = label;
        this.role = role;
        this.move = move;
        this.rules = List.of(rules);
    }

    /** The acts of the actor's role, each possible or with the reason why not. */
    public static List<Possibility> possibilities(RecoveryFacts facts) {
        return Arrays.stream(values())
                .filter(act -> act.role == facts.actor().role())
                .map(act -> new Possibility(act.code, act.label(facts), act.whyNot(facts)))
                .toList();
    }

    private String label(RecoveryFacts facts) {
        return this == NOTE_DELIVERY && facts.notified() ? "Rectifier la notification de la décision" : label;
    }

    public Optional<Reason> whyNot(RecoveryFacts facts) {
        return Stream.concat(
                        Stream.of(move.whyNot(facts.state())), rules.stream().map(rule -> rule.whyNot(facts)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public void guard(RecoveryFacts facts) {
        Refusal.unlessEmpty(whyNot(facts));
    }

    public Role role() {
        return role;
    }
}
