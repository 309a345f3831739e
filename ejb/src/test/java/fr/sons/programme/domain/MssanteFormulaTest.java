package fr.sons.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import fr.sons.programme.api.Mailboxes;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of the programme's facts, P-27; the last two are lines of the price list shipped. */
@Tag("R-CMD-05")
@DisplayName("R-CMD-05 Price of an MSSanté operator")
class MssanteFormulaTest {

    private static final MssanteFormula PUBLISHED = new MssanteFormula(
            LocalDate.of(2021, 1, 1),
            Money.ofEuros("58.33"),
            Money.ofEuros("20.83"),
            Money.ofEuros("5.00"),
            Money.ofEuros("6666.67"),
            Money.ofEuros("250000"));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 6666.67",
        "10, 100, 1000, 14332.97",
        "0, 0, 48666, 249996.67",
        "0, 0, 48667, 250000.00",
        "2147483647, 2147483647, 2147483647, 250000.00",
        "50, 500, 10000, 69998.17"
    })
    void price(int application, int organisation, int personal, String euros) {
        assertThat(PUBLISHED.price(new Mailboxes(application, organisation, personal)))
                .isEqualTo(Money.ofEuros(euros));
    }
}
