package fr.sons.persistence;

import fr.sons.kernel.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a list cut by keyset goes on: the sort values of the last row shown, in one opaque word that may stand in an
 * address.
 *
 * @param values the sort values, in the order of the sort
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001F";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Reads a cursor of so many values; empty when the text is null or blank, refused when it is not one of ours. */
    public static Optional<Cursor> decode(String text, int size) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = List.of(joined.split(SEPARATOR, -1));
            if (values.size() == size) {
                return Optional.of(new Cursor(values));
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, like a cursor of another list
        }
        throw invalid();
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        return values.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** A value that was an {@link Instant}. */
    public Instant instant(int index) {
        try {
            return Instant.parse(values.get(index));
        } catch (java.time.format.DateTimeParseException e) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return Reason.of(
                        "LISTE",
                        "curseur-invalide",
                        "Cette page de la liste n'existe pas ou n'existe plus.",
                        "Revenez à la première page de la liste.")
                .refusal();
    }
}
