package fr.sons.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"33,35|33.35", "33.35|33.35", "12 345,6 €|12345.60", "12\u202f345|12345.00", "0|0.00"})
    @DisplayName("Amounts are read as people write them")
    void amounts(String typed, String euros) {
        assertThat(Answers.parseMoney(typed)).contains(Money.ofEuros(euros));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-5", "1,234", "1e9", "9999999999999"})
    @DisplayName("What is not an amount is not guessed")
    void notAmounts(String typed) {
        assertThat(Answers.parseMoney(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14/12/2023", "2023-12-14", "14 / 12 / 2023"})
    @DisplayName("Dates are read in the French and the international form")
    void dates(String typed) {
        assertThat(Answers.parseDate(typed)).contains(LocalDate.of(2023, 12, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2023", "12/2023", "demain"})
    @DisplayName("A day that does not exist is refused")
    void notDates(String typed) {
        assertThat(Answers.parseDate(typed)).isEmpty();
    }

    @Test
    @DisplayName("Every wrong answer is named, in the order of the questions; optional ones may stay empty")
    void namesWhatIsWrong() {
        List<Field> fields = List.of(
                Field.text("a", "A", ""),
                Field.date("b", "B", ""),
                Field.longText("c", "C", "").optional(),
                Field.choice("d", "D", "", List.of(new Field.Choice("1", "Un"))));
        Answers answers = new Answers();
        answers.put("b", "hier");
        answers.put("d", "2");

        assertThat(answers.check(fields)).isFalse();
        assertThat(answers.getErrors()).containsOnlyKeys("a", "b", "d");

        answers.put("a", "x");
        answers.put("b", "1/9/2023");
        answers.put("d", "1");
        assertThat(answers.check(fields)).isTrue();
    }

    @Test
    @DisplayName("An answer holds for what its question told of when it was last checked")
    void holdsForWhatWasRead() {
        Answers answers = new Answers();
        answers.put("why", "Avis mal lu.");
        assertThat(answers.read("why")).isEmpty();
        Field why = Field.longText("why", "Motif", "Présentée le 7 mars 2025.");
        answers.check(List.of(why.about("4")));
        assertThat(answers.read("why")).isEqualTo("4");
        answers.check(List.of(why.about("5")));
        assertThat(answers.read("why")).isEqualTo("5");
        answers.check(List.of());
        assertThat(answers.read("why")).isEmpty();
    }
}
