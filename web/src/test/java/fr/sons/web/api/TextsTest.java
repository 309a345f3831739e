package fr.sons.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.web.api.problem.BadValue;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
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
        assertThat(Texts.size("1000000")).isEqualTo(200);
        assertThat(Texts.size("-5")).isEqualTo(1);
        assertThat(Texts.size(null)).isEqualTo(50);
        assertThat(Texts.size("")).isEqualTo(50);
    }

    @ParameterizedTest
    @DisplayName("a size that is no whole number is told by its name")
    @ValueSource(strings = {"1.5", "dix", "1e3"})
    void aSizeThatIsNoNumberIsTold(String size) {
        assertThatThrownBy(() -> Texts.size(size))
                .hasMessage("taille: Écrivez un nombre entier en chiffres, sans virgule ni exposant.");
    }

    @Test
    @Tag("R-STA-02")
    @DisplayName("R-STA-02 a day is looked at from its end in Paris, today and no day from now")
    void aDayIsLookedAtFromItsEnd() {
        Instant now = Instant.parse("2023-09-11T07:00:00Z");
        assertThat(Texts.asOf("jour", "2023-09-20", now)).isEqualTo("2023-09-20T21:59:59.999Z");
        assertThat(Texts.asOf("jour", "2023-12-14", now)).isEqualTo("2023-12-14T22:59:59.999Z");
        assertThat(Texts.asOf("jour", "2023-09-11", now)).isEqualTo(now);
        assertThat(Texts.asOf("jour", " ", now)).isEqualTo(now);
        assertThat(Texts.asOf("jour", null, now)).isEqualTo(now);
    }

    @ParameterizedTest
    @Tag("R-STA-02")
    @DisplayName("R-STA-02 what is no day is told")
    @ValueSource(strings = {"demain", "20/09/2023", "+999999999-12-31", "-0001-01-01"})
    void whatIsNoDayIsTold(String day) {
        assertThatThrownBy(() -> Texts.asOf("jour", day, Instant.EPOCH))
                .isInstanceOfSatisfying(BadValue.class, e -> assertThat(e.getMessage())
                        .isEqualTo("jour: Écrivez une date AAAA-MM-JJ."));
    }

    @Test
    void aDayThatDoesNotExistIsTold() {
        assertThatThrownBy(() -> Texts.date("jour", "2023-02-30"))
                .hasMessage("jour: Cette date n’existe pas. Écrivez une date AAAA-MM-JJ.");
    }

    @Test
    void anInstantIsRead() {
        assertThat(Texts.instant("instant", "2023-09-20T07:00:00Z")).isEqualTo("2023-09-20T07:00:00Z");
        assertThat(Texts.instant("instant", "2024-02-29T12:00:00+02:00")).isEqualTo("2024-02-29T10:00:00Z");
    }

    @ParameterizedTest
    @DisplayName("an instant that does not exist is told as such")
    @ValueSource(strings = {"2024-02-30T10:00:00Z", "2024-13-01T10:00:00Z", "2024-02-01T25:00:00Z"})
    void anInstantThatDoesNotExistIsTold(String text) {
        assertThatThrownBy(() -> Texts.instant("instant", text))
                .hasMessage("instant: Cet instant n’existe pas. Écrivez un instant ISO 8601 en UTC, par exemple"
                        + " 2023-09-20T07:00:00Z.");
    }

    @ParameterizedTest
    @DisplayName("an instant too far away for any calendar is refused")
    @ValueSource(
            strings = {
                "+294277-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "9999-12-31T23:59:59Z",
                "1999-12-31T22:59:59Z",
                "-0001-01-01T00:00:00Z",
                "2201-01-01T00:00:00Z"
            })
    void anInstantTooFarAwayIsTold(String text) {
        assertThatThrownBy(() -> Texts.instant("instant", text))
                .hasMessage("instant: Indiquez une année de 2000 à 2200.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demain", "2024-02-29", ""})
    void whatIsNoInstantIsTold(String text) {
        assertThatThrownBy(() -> Texts.instant("instant", text))
                .hasMessage("instant: Écrivez un instant ISO 8601 en UTC, par exemple 2023-09-20T07:00:00Z.");
    }
}
