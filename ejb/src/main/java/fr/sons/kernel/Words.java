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
        words.codePoints().filter(Words::isForbidden).findFirst().ifPresent(character -> {
            throw Reason.of(
                            rule,
                            "caractere-interdit",
                            (character == 0
                                            ? "Un caractère nul"
                                            : "Un caractère de commande (U+%04X)".formatted(character))
                                    + " se trouve dans " + what + ".",
                            "Retapez ce texte au lieu de le coller.")
                    .refusal();
        });
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

    /**
     * What no reader sees and what spoils what the words are copied into, a letter, a calendar, a message: control characters
     * other than those of lines and tabs, and halves of characters that stand alone.
     */
    private static boolean isForbidden(int character) {
        boolean layout = character == '\t' || character == '\n' || character == '\r';
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return half || Character.isISOControl(character) && !layout;
    }
}
