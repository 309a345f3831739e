package fr.sons.letter.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import fr.sons.letter.LetterSamples;
import fr.sons.letter.api.ReceivedPayment;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-02")
@DisplayName("R-REC-02: a breakdown longer than a page keeps every line, its head on each page, and one total")
class LetterTableTest {

    @Test
    void goesOverPages() throws IOException {
        List<ReceivedPayment> lines = Collections.nCopies(
                100, new ReceivedPayment(LocalDate.of(2023, 1, 12), "Avance", Money.ofEuros("1000.01")));
        String text = LetterTextTest.text(RenderedLetters.letter(LetterSamples.contradictory(lines)))
                .replace('\u202F', ' ')
                .replace('\u00A0', ' ');
        assertThat(count(text, "12 janvier 2023 Avance 1 000,01 €")).isEqualTo(100);
        assertThat(count(text, "Total 100 001,00 €")).isEqualTo(1);
        int pages = count(text, "– page \\d/\\d");
        assertThat(pages).isGreaterThan(3);
        assertThat(count(text, "Date du versement Nature Montant")).isBetween(3, pages - 1);
    }

    @Test
    @DisplayName("a breakdown of one line shows it")
    void oneLine() throws IOException {
        List<ReceivedPayment> line =
                List.of(new ReceivedPayment(LocalDate.of(2022, 12, 12), "Avance", Money.ofEuros("1620.00")));
        String text = LetterTextTest.text(RenderedLetters.letter(LetterSamples.contradictory(line)))
                .replace('\u202F', ' ')
                .replace('\u00A0', ' ');
        assertThat(count(text, "12 décembre 2022 Avance 1 620,00 €")).isEqualTo(1);
    }

    private static int count(String text, String regex) {
        return (int) Pattern.compile(regex).matcher(text).results().count();
    }
}
