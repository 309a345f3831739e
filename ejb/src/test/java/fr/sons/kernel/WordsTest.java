package fr.sons.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-CAL-06")
@DisplayName("R-CAL-06 a reason is words that somebody can read")
class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n", "\u00a0", "  \u00a0 ", "\u200b", "\u202f\u2060"})
    @DisplayName("blanks of any kind are no words")
    void blank(String text) {
        assertThatThrownBy(() -> Words.required(text, "R-CAL-06", "le motif"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Il manque le motif.");
    }

    @Test
    @DisplayName("blanks around words are taken off, those between them stay")
    void around() {
        assertThat(Words.required("\u00a0 Panne\u00a0: réseau\n", "R-CAL-06", "le motif"))
                .isEqualTo("Panne\u00a0: réseau");
    }

    @Test
    @DisplayName("a null character, which the database cannot keep, is refused with a sentence")
    void nul() {
        assertThatThrownBy(() -> Words.required("a\0b", "R-CAL-06", "le motif"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("caractère nul");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b", "a\u001bb", "a\u007fb", "a\u0085b", "a\ud83db", "a\ude00b"})
    @DisplayName("control characters and halves of a character, which files and letters cannot keep, are refused alike")
    void unwritable(String text) {
        assertThatThrownBy(() -> Words.required(text, "R-CAL-06", "le motif"))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.reason().code()).isEqualTo("caractere-interdit");
                    assertThat(r.reason().message()).contains("le motif");
                });
    }

    @Test
    @DisplayName("lines, tabs and characters of two halves are words like others")
    void lines() {
        String text = "Panne\tréseau\r\nrétablie \ud83d\ude00";
        assertThat(Words.required(text, "R-CAL-06", "le motif")).isEqualTo(text);
    }
}
