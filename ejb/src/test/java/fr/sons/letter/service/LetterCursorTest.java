package fr.sons.letter.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list of letters continues where its cursor says, or starts again")
class LetterCursorTest {

    @Test
    void readsWhatItWrote() {
        LetterCursor cursor = new LetterCursor(Instant.parse("2023-09-20T22:02:00.123Z"), 42);
        assertThat(LetterCursor.parse(cursor.toString())).contains(cursor);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "-1-2", "a-b", "1-2-3", "99999999999999999999-1"})
    void anUnreadableCursorIsTheFirstPage(String text) {
        assertThat(LetterCursor.parse(text)).isEmpty();
    }
}
