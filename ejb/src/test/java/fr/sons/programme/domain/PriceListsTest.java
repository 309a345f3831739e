package fr.sons.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import fr.sons.programme.api.PriceView;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CMD-05")
@DisplayName("R-CMD-05 The price list in force on the signature date")
class PriceListsTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2023, 4, 7);

    private final PriceLists lists = new PriceLists(List.of(
            line(FIRST, "GRAND", "900"),
            line(FIRST, "PETIT", "600"),
            line(SECOND, "PETIT", "650"),
            line(SECOND, "MOYEN", "750")));

    private static PriceView line(LocalDate from, String band, String euros) {
        return new PriceView("PHA-LGO-VA1", from, band, band, Money.ofEuros(euros), true);
    }

    @Test
    void theOldListHoldsUntilTheEveOfTheNewOne() {
        assertThat(lists.inForce(SECOND.minusDays(1)))
                .extracting(PriceView::band)
                .containsExactly("PETIT", "GRAND");
        assertThat(lists.price("PETIT", SECOND.minusDays(1)).orElseThrow().unitPriceHt())
                .isEqualTo(Money.ofEuros("600"));
        assertThat(lists.price("PETIT", SECOND).orElseThrow().unitPriceHt()).isEqualTo(Money.ofEuros("650"));
    }

    @Test
    void aBandThatTheNewListDropsIsNoLongerSold() {
        assertThat(lists.price("GRAND", SECOND)).isEmpty();
    }

    @Test
    void thereIsNoPriceBeforeTheFirstList() {
        assertThat(lists.inForce(FIRST.minusDays(1))).isEmpty();
        assertThat(lists.inForce(FIRST)).hasSize(2);
    }
}
