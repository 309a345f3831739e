package fr.sons.kernel;

import java.util.regex.Pattern;

/** Words that an act cannot do without: a description, an answer, a motive. */
public final class Words {

    private static final int MAX = 4000;

    /** Of any kind: no-break and zero-width spaces and control characters are nothing that a reader could see. */
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\p{Z}\\p{C}]+|[\\p{Z}\\p{C}]+$");

    private Words() {}

    /** The text without surrounding blanks; refused when empty or too long. */
    public static String required(String text, String rule, String what) {
        return required(text, rule, what, MAX);
    }

    /** {@link #required(String, String, String)} with a length of its own. */
    public static String required(String text, String rule, String what, int max) {
        String words = text == null ? "" : BLANK_ENDS.matcher(text).replaceAll("");
        if (words.isEmpty()) {
            throw Reason.of(rule, "texte-manquant", "Il manque " + what + ".", "Renseignez " + what + ".")
                    .refusal();
        }
        if (words.indexOf('\0') >= 0) {
            throw Reason.of(
                            rule,
                            "caractere-interdit",
                            "Un caractère nul se trouve dans " + what + ".",
                            "Retapez ce texte au lieu de le coller.")
                    .refusal();
        }
        if (words.length() > max) {
            throw Reason.of(
                            rule,
                            "texte-trop-long",
                            "Trop long : %d caractères pour %s ; %d au plus.".formatted(words.length(), what, max),
                            "Raccourcissez le texte.")
                    .refusal();
        }
        return words;
    }
}
