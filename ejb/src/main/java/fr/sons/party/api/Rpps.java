package fr.sons.party.api;

import java.util.regex.Pattern;

/** Number of a health professional: eleven digits. Numbers in use fail the Luhn key, so that failing it only warns. */
public final class Rpps {

    private static final Pattern FORM = Pattern.compile("[0-9]{11}");

    private Rpps() {}

    public static IdentifierCheck check(String raw) {
        String rpps = Identifiers.normalise(raw);
        return FORM.matcher(rpps).matches() ? IdentifierCheck.soft(Luhn.passes(rpps)) : IdentifierCheck.INVALID;
    }

    /** Whether the number is acceptable, with or without a warning. */
    public static boolean isValid(String raw) {
        return check(raw).acceptable();
    }
}
