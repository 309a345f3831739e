package fr.sons.party.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text folded for searching: lower case, no accents, letters and digits only. Folded by the application and not by the
 * database, so that what is stored and what is asked are folded by the same code.
 */
public final class SearchText {

    private static final int MOST_WORDS = 6;

    private SearchText() {}

    public static String fold(String... parts) {
        return Normalizer.normalize(String.join(" ", parts).toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** The folded words of what somebody typed, each to be found somewhere; bounded, as the text comes from outside. */
    public static List<String> words(String typed) {
        return Stream.of(fold(typed == null ? "" : typed).split(" "))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.toUnmodifiableList());
    }
}
