package fr.sons.party.api;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Bank account number: ISO 13616 key (mod 97), and for France the length and the RIB key as well. */
public final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern FRENCH = Pattern.compile("FR[0-9]{12}[A-Z0-9]{11}[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Iban() {}

    public static boolean isValid(String raw) {
        String iban = Identifiers.normalise(raw);
        return FORM.matcher(iban).matches()
                && mod97(iban.substring(4) + iban.substring(0, 4)) == 1
                && (!iban.startsWith("FR") || hasRibKey(iban));
    }

    public static IdentifierCheck check(String raw) {
        return IdentifierCheck.hard(isValid(raw));
    }

    private static int mod97(String text) {
        StringBuilder digits = new StringBuilder(2 * text.length());
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }

    /** 97 − (89 bank + 15 branch + 3 account) mod 97, letters of the account counting 1 to 9 as on a typewriter's row. */
    private static boolean hasRibKey(String iban) {
        if (!FRENCH.matcher(iban).matches()) {
            return false;
        }
        StringBuilder account = new StringBuilder(11);
        iban.substring(14, 25).chars().forEach(c -> account.append(ribDigit((char) c)));
        long weighted = 89 * Long.parseLong(iban.substring(4, 9))
                + 15 * Long.parseLong(iban.substring(9, 14))
                + 3 * Long.parseLong(account.toString());
        return 97 - weighted % 97 == Long.parseLong(iban.substring(25));
    }

    /** A to I and J to R count 1 to 9, S to Z count 2 to 9. */
    private static int ribDigit(char c) {
        if (c <= '9') {
            return c - '0';
        }
        return c < 'S' ? (c - 'A') % 9 + 1 : c - 'S' + 2;
    }
}
