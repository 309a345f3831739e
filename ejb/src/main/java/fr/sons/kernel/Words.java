package fr.sons.kernel;

/** Words that an act cannot do without: a description, an answer, a motive. */
public final class Words {

    private static final int MAX = 4000;

    private Words() {}

    /** The text without surrounding blanks; refused when empty or too long. */
    public static String required(String text, String rule, String what) {
        return required(text, rule, what, MAX);
    }

    /** {@link #required(String, String, String)} with a length of its own. */
    public static String required(String text, String rule, String what, int max) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw Reason.of(rule, "texte-manquant", "Il manque " + what + ".", "Renseignez " + what + ".")
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
