package fr.sons.party.api;

import java.util.regex.Pattern;

/**
 * Number of an establishment: nine characters that begin with the department. All-digit numbers close with a Luhn key;
 * how the key of Corsica's 2A and 2B numbers is computed is not published, so that those are accepted with a warning.
 */
public final class Finess {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{9}");
    private static final Pattern CORSICA = Pattern.compile("2[AB][0-9]{7}");

    private Finess() {}

    public static IdentifierCheck check(String raw) {
        String finess = Identifiers.normalise(raw);
        return CORSICA.matcher(finess).matches()
                ? IdentifierCheck.WARNING
                : IdentifierCheck.hard(DIGITS.matcher(finess).matches() && Luhn.passes(finess));
    }

    /** Whether the number is acceptable, with or without a warning. */
    public static boolean isValid(String raw) {
        return check(raw).acceptable();
    }
}
