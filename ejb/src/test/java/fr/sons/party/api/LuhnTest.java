package fr.sons.party.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

@Tag("R-CMD-04")
@Label("R-CMD-04 The Luhn key")
class LuhnTest {

    @Property
    void aNumberWithItsKeyPasses(@ForAll @NumericChars @StringLength(8) String digits) {
        assertThat(Siren.isValid(Luhn.withKey(digits))).isTrue();
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll @NumericChars @StringLength(8) String digits,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String siren = Luhn.withKey(digits);
        int wrong = (siren.charAt(place) - '0' + shift) % 10;
        assertThat(Siren.isValid(siren.substring(0, place) + wrong + siren.substring(place + 1)))
                .isFalse();
    }
}
