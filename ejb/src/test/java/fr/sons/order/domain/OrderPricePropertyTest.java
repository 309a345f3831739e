package fr.sons.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import fr.sons.kernel.Rate;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Tag("R-CMD-05")
@Label("R-CMD-05: advance and solde always add up to the price")
class OrderPricePropertyTest {

    @Property
    void alwaysAddsUp(
            @ForAll @LongRange(min = 1, max = 10_000_000_00L) long cents,
            @ForAll @IntRange(min = 1, max = 5000) int units,
            @ForAll @IntRange(min = 0, max = 10_000) int rate) {
        OrderPrice split = OrderPrice.of(Money.ofCents(cents), units, new Rate(BigDecimal.valueOf(rate, 4)));
        assertThat(split.price()).isEqualTo(Money.ofCents(cents * units));
        assertThat(split.advance().plus(split.solde())).isEqualTo(split.price());
        assertThat(split.advance()).isBetween(Money.ZERO, split.price());
    }
}
