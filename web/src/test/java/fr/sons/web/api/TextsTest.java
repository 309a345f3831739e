package fr.sons.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.web.api.problem.BadValue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Property
    void anAmountWrittenIsTheAmountRead(@ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long cents) {
        Money amount = Money.ofCents(cents);
        assertThat(Texts.amount("montantHt", amount.toString())).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,50", "1.505", "-1", "1e3", "NaN", "1 234.50", "9999999999999"})
    void whatIsNotAnAmountIsTold(String text) {
        assertThatThrownBy(() -> Texts.amount("montantHt", text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "SONS-V1-LGC-1", "../../etc", "SONS-V1-LGC-0000001 "})
    void aMalformedReferenceIsNotFound(String text) {
        assertThatThrownBy(() -> Texts.ref(text)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPageIsBounded() {
        assertThat(Texts.size(1_000_000)).isEqualTo(200);
        assertThat(Texts.size(-5)).isEqualTo(1);
    }
}
