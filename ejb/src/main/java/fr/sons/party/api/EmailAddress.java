package fr.sons.party.api;

import fr.sons.kernel.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of an e-mail address as far as it can be told without writing to it. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private EmailAddress() {}

    public static boolean isWellFormed(String address) {
        return address != null
                && address.length() <= LONGEST
                && FORM.matcher(address).matches()
                && !address.contains("..")
                && !address.startsWith(".")
                && !address.contains(".@");
    }

    /** What was typed, without blanks and with its domain in lower case; empty for nothing, refused when it is none. */
    public static Optional<String> read(String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (!isWellFormed(address)) {
            throw Reason.of(
                            "R-CAL-07",
                            "adresse-electronique-invalide",
                            "« " + address + " » n’est pas une adresse électronique valide.",
                            "Écrivez une adresse de la forme nom@domaine.fr.")
                    .refusal();
        }
        int at = address.indexOf('@');
        return Optional.of(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
    }
}
