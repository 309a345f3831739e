package fr.sons.verification.domain;

import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person can do on a verification, with the rules that guard both the button and the act. */
public enum VerificationAct {
    OPEN(
            "ouvrir-verification",
            "Annoncer la prestation à vérifier",
            Role.VENDOR,
            VerificationMove.OPEN,
            VerificationRule.PROOF_REQUIRED,
            VerificationRule.SERVICE_GOES_ON,
            VerificationRule.SOLDE_WINDOW_OPEN),
    RAISE_RESERVE(
            "emettre-reserve",
            "Émettre une réserve",
            Role.CLIENT,
            VerificationMove.RAISE_RESERVE,
            VerificationRule.PROOF_REQUIRED,
            VerificationRule.SERVICE_GOES_ON,
            VerificationRule.SOLDE_WINDOW_OPEN),
    ANSWER_RESERVE(
            "repondre-reserve",
            "Répondre à une réserve",
            Role.VENDOR,
            VerificationMove.ANSWER_RESERVE,
            VerificationRule.PROOF_REQUIRED,
            VerificationRule.SERVICE_GOES_ON,
            VerificationRule.SOLDE_WINDOW_OPEN),
    LIFT_RESERVE(
            "lever-reserve",
            "Lever une réserve",
            Role.CLIENT,
            VerificationMove.LIFT_RESERVE,
            VerificationRule.PROOF_REQUIRED,
            VerificationRule.SERVICE_GOES_ON,
            VerificationRule.SOLDE_WINDOW_OPEN),
    SIGN(
            "signer-va",
            "Signer la VA ou la MOM",
            Role.CLIENT,
            VerificationMove.SIGN,
            VerificationRule.PROOF_REQUIRED,
            VerificationRule.SERVICE_GOES_ON,
            VerificationRule.SOLDE_WINDOW_OPEN,
            VerificationRule.NO_OPEN_RESERVE);

    private final String code;
    private final String label;
    private final Role role;
    private final VerificationMove move;
    private final List<VerificationRule> rules;

    VerificationAct(String code, String label, Role role, VerificationMove move, VerificationRule... rules) {
        this.code = code;
        this.label = label;
        this.role = role;
        this.move = move;
        this.rules = List.of(rules);
    }

    /** The acts of a role, each possible or with the reason why not. */
    public static List<Possibility> possibilities(Role role, VerificationFacts facts) {
        return Arrays.stream(values())
                .filter(act -> act.role == role)
                .map(act -> new Possibility(act.code, act.label, act.whyNot(facts)))
                .toList();
    }

    public Optional<Reason> whyNot(VerificationFacts facts) {
        return Stream.concat(rules.stream().map(rule -> rule.whyNot(facts)), Stream.of(move.whyNot(facts.state())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public void guard(VerificationFacts facts) {
        Refusal.unlessEmpty(whyNot(facts));
    }

    public Role role() {
        return role;
    }
}
