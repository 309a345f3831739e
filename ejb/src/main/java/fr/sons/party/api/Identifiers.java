package fr.sons.party.api;

import fr.sons.kernel.ClientIdKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the national identifiers have in common (R-CMD-04). */
public final class Identifiers {

    /** Every kind of space found in pasted identifiers: plain, no-break, narrow no-break, and invisible marks. */
    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF]+");

    private Identifiers() {}

    /** The identifier without spaces and in capitals, as it is stored and compared; "" for nothing. */
    public static String normalise(String raw) {
        return raw == null ? "" : SPACES.matcher(raw).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Checks a final client's identifier according to its kind. */
    public static IdentifierCheck check(ClientIdKind kind, String raw) {
        return switch (kind) {
            case FINESS -> Finess.check(raw);
            case RPPS -> Rpps.check(raw);
            case SIRET -> Siret.check(raw);
        };
    }
}
