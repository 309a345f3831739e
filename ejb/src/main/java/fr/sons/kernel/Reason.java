package fr.sons.kernel;

/**
 * Why an act is not possible, in words the person understands.
 *
 * @param rule id of the rule, e.g. {@code "R-SOL-01"}
 * @param code stable kebab-case code for API clients, e.g. {@code "solde-hors-delai"}
 * @param message what and why, in French, with the facts of the case
 * @param todo what to do now, in French; may be empty
 */
public record Reason(String rule, String code, String message, String todo) {

    public static Reason of(String rule, String code, String message, String todo) {
        return new Reason(rule, code, message, todo);
    }

    public Refusal refusal() {
        return new Refusal(this);
    }
}
