package fr.sons.kernel;

/** « de » before what it governs: {@code d’inscrire}, {@code de rejeter}. */
public final class Elision {

    private static final String VOWELS = "aàâeéèêëiîïoôuùûy";

    private Elision() {}

    /** @param words begin in lower case, and with no aspirated h */
    public static String de(String words) {
        return (VOWELS.indexOf(words.charAt(0)) >= 0 ? "d’" : "de ") + words;
    }
}
