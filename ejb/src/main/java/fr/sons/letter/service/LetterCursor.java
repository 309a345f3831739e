package fr.sons.letter.service;

import java.time.Instant;
import java.util.Optional;

/** Place in a list of letters: after the letter of this instant and id. */
record LetterCursor(Instant issuedAt, long id) {

    /** Reads a cursor; an unreadable one means the first page. */
    static Optional<LetterCursor> parse(String text) {
        if (text == null || !text.matches("\\d{1,17}-\\d{1,18}")) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        return Optional.of(new LetterCursor(
                Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))),
                Long.parseLong(text.substring(dash + 1))));
    }

    @Override
    public String toString() {
        return issuedAt.toEpochMilli() + "-" + id;
    }
}
