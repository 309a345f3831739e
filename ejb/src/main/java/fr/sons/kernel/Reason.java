package fr.sons.kernel;

import java.util.List;

/**
 * Why an act is not possible, in words the person understands.
 *
 * @param rule id of the rule, e.g. {@code "R-SOL-01"}
 * @param code stable kebab-case code for API clients, e.g. {@code "solde-hors-delai"}
 * @param message what and why, in French, with the facts of the case
 * @param todo what to do now, in French; may be empty
 * @param calculation how the date that the message names came about, in French, one sentence a step; empty where it names no
 *     deadline
 */
public record Reason(String rule, String code, String message, String todo, List<String> calculation) {

    public Reason {
        calculation = List.copyOf(calculation);
    }

    public static Reason of(String rule, String code, String message, String todo) {
        return new Reason(rule, code, message, todo, List.of());
    }

    /** The same with how the date in its message came about. */
    public Reason explained(List<String> steps) {
        return new Reason(rule, code, message, todo, steps);
    }

    public Refusal refusal() {
        return new Refusal(this);
    }
}
