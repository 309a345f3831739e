package fr.sons.party.api;

import java.util.regex.Pattern;

/**
 * Number of a place of business: fourteen digits with a Luhn key. La Poste ran out of keys, so that its numbers may
 * instead have a sum of digits that is a multiple of five.
 */
public final class Siret {

    private static final Pattern FORM = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    public static boolean isValid(String raw) {
        String siret = Identifiers.normalise(raw);
        return FORM.matcher(siret).matches() && (Luhn.passes(siret) || isLaPoste(siret));
    }

    public static IdentifierCheck check(String raw) {
        return IdentifierCheck.hard(isValid(raw));
    }

    private static boolean isLaPoste(String siret) {
        return siret.startsWith(LA_POSTE) && siret.chars().map(c -> c - '0').sum() % 5 == 0;
    }
}
