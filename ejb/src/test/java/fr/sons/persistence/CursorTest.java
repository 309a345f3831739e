package fr.sons.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cursors of lists")
class CursorTest {

    @Test
    void roundTrip() {
        Instant at = Instant.parse("2023-09-11T07:00:00.120Z");
        String word = Cursor.of(at, "SONS-V1-LGC-0000001", 7).encode();
        assertThat(word).matches("[A-Za-z0-9_-]+");
        Cursor cursor = Cursor.decode(word, 3).orElseThrow();
        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.text(1)).isEqualTo("SONS-V1-LGC-0000001");
        assertThat(cursor.number(2)).isEqualTo(7);
    }

    @Test
    @DisplayName("none is the first page; a made-up one is refused with words, never a defect")
    void others() {
        assertThat(Cursor.decode(null, 2)).isEmpty();
        assertThat(Cursor.decode(" ", 2)).isEmpty();
        assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursor.decode(Cursor.of("a").encode(), 2)).isInstanceOf(Refusal.class);
        Cursor words = Cursor.decode(Cursor.of("a", "b").encode(), 2).orElseThrow();
        assertThatThrownBy(() -> words.number(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> words.instant(1)).isInstanceOf(Refusal.class);
    }
}
