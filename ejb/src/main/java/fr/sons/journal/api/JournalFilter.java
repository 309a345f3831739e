package fr.sons.journal.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What to show of the journal.
 *
 * @param subject exact subject
 * @param actorLogin exact login
 * @param text part of the act's sentence
 * @param from first day, in Paris
 * @param to last day, in Paris, included
 * @param cursor where the last page stopped
 * @param size how many rows a page holds
 */
public record JournalFilter(
        Optional<String> subject,
        Optional<String> actorLogin,
        Optional<String> text,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> cursor,
        int size) {

    /** Everything, newest first. */
    public static JournalFilter all(Optional<String> cursor, int size) {
        return new JournalFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), cursor, size);
    }
}
