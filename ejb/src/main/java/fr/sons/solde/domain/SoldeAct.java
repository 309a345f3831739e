package fr.sons.solde.domain;

import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person can do on a solde, with the rules that guard both the button and the act. */
public enum SoldeAct {
    SUBMIT(
            "deposer-solde",
            "Déposer la demande de solde",
            Role.VENDOR,
            SoldeMove.SUBMIT,
            SoldeRule.WINDOW_OPEN,
            SoldeRule.WINDOW_OPENED,
            SoldeRule.SERVICE_IN_TIME,
            SoldeRule.ORDER_LIVE,
            SoldeRule.PROOF_SIGNED,
            SoldeRule.INVOICE_AGREES),
    COMPLETE(
            "completer-solde",
            "Compléter la demande de solde",
            Role.VENDOR,
            SoldeMove.COMPLETE,
            SoldeRule.COMPLEMENTS_OPEN),
    REQUEST_COMPLEMENTS(
            "demander-complements-solde",
            "Demander des compléments",
            Role.ASP_EXAMINER,
            SoldeMove.REQUEST_COMPLEMENTS,
            SoldeRule.COMPLEMENTS_CAN_COME),
    ACCEPT(
            "accepter-solde",
            "Accepter le solde",
            Role.ASP_EXAMINER,
            SoldeMove.ACCEPT,
            SoldeRule.ORDER_LIVE,
            SoldeRule.ADVANCE_SETTLED,
            SoldeRule.PROOF_SIGNED),
    REJECT("rejeter-solde", "Rejeter le solde", Role.ASP_EXAMINER, SoldeMove.REJECT);

    private final String code;
    private final String label;
    private final Role role;
    private final SoldeMove move;
    private final List<SoldeRule> rules;

    SoldeAct(String code, String label, Role role, SoldeMove move, SoldeRule... rules) {
        this.code = code;
        this.label = label;
        this.role = role;
        this.move = move;
        this.rules = List.of(rules);
    }

    /** The acts of a role, each possible or with the reason why not. */
    public static List<Possibility> possibilities(Role role, SoldeFacts facts) {
        return Arrays.stream(values())
                .filter(act -> act.role == role)
                .map(act -> new Possibility(act.code, act.label, act.whyNot(facts)))
                .toList();
    }

    /** A request comes first under the rules, so that a late one hears why it is late; other acts under the state. */
    public Optional<Reason> whyNot(SoldeFacts facts) {
        Stream<Optional<Reason>> state = Stream.of(move.whyNot(facts.state()));
        Stream<Optional<Reason>> law = rules.stream().map(rule -> rule.whyNot(facts));
        return (this == SUBMIT && facts.waitsForRequest() ? Stream.concat(law, state) : Stream.concat(state, law))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public void guard(SoldeFacts facts) {
        Refusal.unlessEmpty(whyNot(facts));
    }

    public Role role() {
        return role;
    }
}
