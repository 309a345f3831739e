package fr.sons.party.api;

import java.util.regex.Pattern;

/** Number of a legal unit: nine digits with a Luhn key. */
public final class Siren {

    private static final Pattern FORM = Pattern.compile("[0-9]{9}");

    private Siren() {}

    public static boolean isValid(String raw) {
        String siren = Identifiers.normalise(raw);
        return FORM.matcher(siren).matches() && Luhn.passes(siren);
    }

    public static IdentifierCheck check(String raw) {
        return IdentifierCheck.hard(isValid(raw));
    }
}
