package fr.sons.order.domain;

import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import java.util.Optional;

/** Words that must come with an act: the motive of a rejection, what is missing, an answer. */
public final class Motive {

    private static final int MAX = 2000;

    private Motive() {}

    /** The words without surrounding blanks; refuses none and too many. */
    public static String require(String text, String rule, String what) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw Reason.of(rule, "texte-manquant", "Il manque " + what + ".", "Écrivez " + what + ".")
                    .refusal();
        }
        Refusal.unlessEmpty(
                words.length() <= MAX
                        ? Optional.empty()
                        : Optional.of(Reason.of(
                                rule,
                                "texte-trop-long",
                                "Le texte compte " + words.length() + " caractères ; " + MAX + " au plus.",
                                "Raccourcissez le texte.")));
        return words;
    }
}
