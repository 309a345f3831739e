package fr.sons.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CMD-05")
@DisplayName("R-CMD-05 money is exact, to the cent")
class MoneyTest {

    @Property
    void advanceAndSoldeAddUpToThePrice(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long cents,
            @ForAll @IntRange(max = 10_000) int tenThousandths) {
        Money price = Money.ofCents(cents);
        Money advance = price.times(new Rate(BigDecimal.valueOf(tenThousandths, 4)));
        Money solde = price.minus(advance);
        assertThat(advance.plus(solde)).isEqualTo(price);
        assertThat(advance.cents()).isBetween(0L, cents);
    }

    @Test
    @DisplayName("half a cent is rounded up")
    void halfUp() {
        assertThat(Money.ofCents(5).times(Rate.of("0.30"))).isEqualTo(Money.ofCents(2));
        assertThat(Money.ofEuros("6666.67").times(Rate.of("0.30"))).isEqualTo(Money.ofEuros("2000.00"));
    }

    @Test
    @DisplayName("a third decimal is refused, not rounded")
    void thirdDecimal() {
        assertThatThrownBy(() -> Money.ofEuros("1.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    @DisplayName("shown as French readers expect it, without a place to break the line")
    void french() {
        assertThat(FrenchNumbers.euros(Money.ofEuros("1234567.80"))).isEqualTo("1\u202F234\u202F567,80\u00A0€");
        assertThat(FrenchNumbers.euros(Money.ofCents(-5))).isEqualTo("-0,05\u00A0€");
        assertThat(FrenchNumbers.euros(Money.ofCents(99999))).isEqualTo("999,99\u00A0€");
        assertThat(FrenchNumbers.integer(52142)).isEqualTo("52\u202F142");
        assertThat(FrenchNumbers.percent(new BigDecimal("0.8911"), 1)).isEqualTo("89,1\u00A0%");
    }
}
