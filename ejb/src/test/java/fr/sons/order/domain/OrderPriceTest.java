package fr.sons.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import fr.sons.kernel.Rate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-CMD-05")
@DisplayName("R-CMD-05: advance = rate × price rounded half up, solde = the rest")
class OrderPriceTest {

    @ParameterizedTest(name = "{0} € at 30 % = {1} + {2}")
    @CsvSource({
        "875.00, 262.50, 612.50",
        "3500.00, 1050.00, 2450.00",
        "5555.55, 1666.67, 3888.88",
        "38565.00, 11569.50, 26995.50",
        "0.05, 0.02, 0.03"
    })
    void splitsThePublishedVectors(String price, String advance, String solde) {
        OrderPrice split = OrderPrice.of(Money.ofEuros(price), 1, Rate.of("0.30"));
        assertThat(split.advance()).isEqualTo(Money.ofEuros(advance));
        assertThat(split.solde()).isEqualTo(Money.ofEuros(solde));
    }
}
