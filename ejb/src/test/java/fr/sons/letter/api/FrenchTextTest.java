package fr.sons.letter.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Amounts and dates of letters are written the French way whatever the machine's locale")
class FrenchTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, '0,00 €'",
        "5, '0,05 €'",
        "99999, '999,99 €'",
        "100000, '1~000,00 €'",
        "123456780, '1~234~567,80 €'",
        "-100000, '−1~000,00 €'"
    })
    void amounts(long cents, String expected) {
        assertThat(FrenchText.euros(Money.ofCents(cents)))
                .isEqualTo(expected.replace('~', FrenchText.THIN).replace(' ', FrenchText.NBSP));
    }

    @Property
    void anAmountReadBackIsTheAmount(@ForAll long cents) {
        if (cents == Long.MIN_VALUE) {
            return;
        }
        String digits = FrenchText.euros(Money.ofCents(cents)).replace('−', '-').replaceAll("[^0-9-]", "");
        assertThat(Long.parseLong(digits)).isEqualTo(cents);
    }

    @Test
    void datesAndInstants() {
        assertThat(plain(FrenchText.date(LocalDate.of(2024, 3, 1)))).isEqualTo("1er mars 2024");
        assertThat(plain(FrenchText.date(LocalDate.of(2023, 8, 14)))).isEqualTo("14 août 2023");
        assertThat(plain(FrenchText.instant(Instant.parse("2023-12-14T13:05:00Z"))))
                .isEqualTo("14 décembre 2023 à 14 h 05");
        assertThat(plain(FrenchText.instant(Instant.parse("2023-06-30T22:00:00Z"))))
                .isEqualTo("1er juillet 2023 à 0 h 00");
    }

    @Test
    void legalReferencesStayOnOneLine() {
        assertThat(FrenchText.law("arrêté (L. 1111-24 CSP)")).isEqualTo("arrêté (L.\u00A01111-24 CSP)");
    }

    private static String plain(String text) {
        return text.replace(FrenchText.NBSP, ' ');
    }
}
