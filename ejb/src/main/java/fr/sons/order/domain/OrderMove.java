package fr.sons.order.domain;

import static fr.sons.order.api.OrderState.ADVANCE_ACCEPTED;
import static fr.sons.order.api.OrderState.ADVANCE_PAID;
import static fr.sons.order.api.OrderState.ADVANCE_REJECTED;
import static fr.sons.order.api.OrderState.ADVANCE_REQUESTED;
import static fr.sons.order.api.OrderState.ADVANCE_TO_COMPLETE;
import static fr.sons.order.api.OrderState.CANCELLED;
import static fr.sons.order.api.OrderState.LAPSED;
import static fr.sons.order.api.OrderState.PLACED;

import fr.sons.kernel.Reason;
import fr.sons.kernel.Role;
import fr.sons.order.api.OrderState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The transition table of an order: what may happen, by whom, from which states, and where it leads. A move that is not
 * in it is refused aloud. Acts of persons and of the clock are different moves.
 */
public enum OrderMove {
    REQUEST_ADVANCE("demander-avance", "Demander l’avance", "R-CMD-06", Role.VENDOR, ADVANCE_REQUESTED, Set.of(PLACED)),
    ASK_COMPLEMENTS(
            "demander-complements-avance",
            "Demander des compléments",
            "R-CMD-06",
            Role.ASP_EXAMINER,
            ADVANCE_TO_COMPLETE,
            Set.of(ADVANCE_REQUESTED)),
    COMPLETE_ADVANCE(
            "completer-avance",
            "Compléter la demande d’avance",
            "R-CMD-06",
            Role.VENDOR,
            ADVANCE_REQUESTED,
            Set.of(ADVANCE_TO_COMPLETE)),
    ACCEPT_ADVANCE(
            "accepter-avance",
            "Accepter l’avance",
            "R-CMD-06",
            Role.ASP_EXAMINER,
            ADVANCE_ACCEPTED,
            Set.of(ADVANCE_REQUESTED)),
    REJECT_ADVANCE(
            "rejeter-avance",
            "Rejeter l’avance",
            "R-CMD-06",
            Role.ASP_EXAMINER,
            ADVANCE_REJECTED,
            Set.of(ADVANCE_REQUESTED)),
    PAY_ADVANCE("payer-avance", "Payer l’avance", "R-SOL-05", Role.ASP_PAYER, ADVANCE_PAID, Set.of(ADVANCE_ACCEPTED)),
    CANCEL(
            "annuler-commande",
            "Annuler la commande",
            "R-CMD-07",
            Role.VENDOR,
            CANCELLED,
            Set.of(PLACED, ADVANCE_REQUESTED, ADVANCE_TO_COMPLETE, ADVANCE_ACCEPTED, ADVANCE_PAID)),
    /** CLOTURE_AVANCE passed without a request. */
    LAPSE("caducite", "Constater la caducité", "R-CMD-06", Role.SYSTEM, LAPSED, Set.of(PLACED)),
    /** FIN_PRESTATION passed without delivery and before any advance was paid. */
    END_UNDELIVERED(
            "non-livree",
            "Constater la non-livraison",
            "R-INS-02",
            Role.SYSTEM,
            LAPSED,
            Set.of(PLACED, ADVANCE_REQUESTED, ADVANCE_TO_COMPLETE, ADVANCE_ACCEPTED)),
    /** After an extension of CLOTURE_AVANCE an agent of the ANS revives an order that had lapsed, with a reason. */
    REOPEN("rouvrir-commande", "Rouvrir la commande", "R-CAL-06", Role.ANS_REFERENCING, PLACED, Set.of(LAPSED));

    private final String act;
    private final String label;
    private final String rule;
    private final Role role;
    private final OrderState to;
    private final Set<OrderState> from;

    OrderMove(String act, String label, String rule, Role role, OrderState to, Set<OrderState> from) {
        this.act = act;
        this.label = label;
        this.rule = rule;
        this.role = role;
        this.to = to;
        this.from = from;
    }

    /** The moves that a person of this role makes on the order itself, in the order of a case's life. */
    public static List<OrderMove> of(Role role) {
        return Arrays.stream(values())
                .filter(m -> m.role == role && m != PAY_ADVANCE && m != REOPEN && role != Role.SYSTEM)
                .toList();
    }

    /** Stable code of the act, for pages and API. */
    public String act() {
        return act;
    }

    public String label() {
        return label;
    }

    public String rule() {
        return rule;
    }

    public Role role() {
        return role;
    }

    public OrderState to() {
        return to;
    }

    public boolean isPossibleFrom(OrderState state) {
        return from.contains(state);
    }

    /** Why this move is not in the table from that state; empty when it is. */
    public Optional<Reason> whyNotFrom(OrderState state) {
        if (isPossibleFrom(state)) {
            return Optional.empty();
        }
        String expected =
                from.stream().sorted().map(s -> "« " + s.label() + " »").collect(Collectors.joining(" ou "));
        return Optional.of(Reason.of(
                rule,
                act + "-impossible",
                "« " + label + " » n’est pas possible : la commande est à l’état « " + state.label()
                        + " » ; l’état attendu est " + expected + ".",
                state.isLive() ? "Consultez l’historique du dossier." : "Ce dossier est terminé."));
    }
}
