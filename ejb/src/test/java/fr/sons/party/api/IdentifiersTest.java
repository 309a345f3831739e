package fr.sons.party.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.ClientIdKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of the programme's facts, §5.1. */
@Tag("R-CMD-04")
@DisplayName("R-CMD-04 Identifiers")
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "100000009", "123456782", "260100045", "356000000", " 732 829 320 "})
    void validSiren(String siren) {
        assertThat(Siren.isValid(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "123456789", "73282932", "7328293200", "73282932A", ""})
    void invalidSiren(String siren) {
        assertThat(Siren.isValid(siren)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000074",
                "10000000900017",
                "10000000900025",
                "12345678200010",
                "12345678200028",
                "732\u00A0829\u202F320 00074"
            })
    void validSiret(String siret) {
        assertThat(Siret.isValid(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000075", "7328293200007", "732829320000741"})
    void invalidSiret(String siret) {
        assertThat(Siret.isValid(siret)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "35600000000048, true",
        "35600000049837, true",
        "35600000000001, true",
        "35600000000012, false",
        "35600000012345, false"
    })
    void siretOfLaPoste(String siret, boolean valid) {
        assertThat(Siret.isValid(siret)).isEqualTo(valid);
    }

    @Test
    @DisplayName("La Poste's exception helps nobody else")
    void exceptionIsForLaPosteOnly() {
        assertThat(Siret.isValid("73282932000008")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010000024",
                "010780054",
                "010002350",
                "750712184",
                "690781810",
                "130786049",
                "330781196",
                "590780193",
                "750000002",
                "990000002",
                "970400008",
                "01 000 002 4"
            })
    void validFiness(String finess) {
        assertThat(Finess.check(finess)).isEqualTo(IdentifierCheck.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"010000025", "01000002", "0100000244", "2C0000024", "A10000024"})
    void invalidFiness(String finess) {
        assertThat(Finess.check(finess)).isEqualTo(IdentifierCheck.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2A0000024", "2B0000024", "2A0000026", "2B0000028", "2a0000024"})
    void corsicanFinessOnlyWarns(String finess) {
        assertThat(Finess.check(finess)).isEqualTo(IdentifierCheck.WARNING);
        assertThat(Finess.isValid(finess)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10100473148, VALID",
        "10000000009, VALID",
        "10100000016, VALID",
        "10003461033, WARNING",
        "10102727017, WARNING",
        "10101201234, WARNING",
        "10001234567, WARNING",
        "1010047314, INVALID",
        "810100473148, INVALID",
        "1010047314A, INVALID"
    })
    void rpps(String rpps, IdentifierCheck expected) {
        assertThat(Rpps.check(rpps)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR1420041010050500013M02606",
                "FR7630006000011234567890189",
                "FR7610071750000000100000080",
                "fr76 3000 6000 0112 3456 7890 189"
            })
    void validIban(String iban) {
        assertThat(Iban.isValid(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR7630006000011234567890188", "FR76", "", "FR76300060000112345678901890"})
    void invalidIban(String iban) {
        assertThat(Iban.isValid(iban)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"٧٣٢٨٢٩٣٢٠", "７３２８２９３２０"})
    @DisplayName("Only the digits 0 to 9 count")
    void otherDigitsAreNotDigits(String siren) {
        assertThat(Siren.isValid(siren)).isFalse();
    }

    @Test
    void nothingIsNoIdentifier() {
        for (ClientIdKind kind : ClientIdKind.values()) {
            assertThat(Identifiers.check(kind, null)).isEqualTo(IdentifierCheck.INVALID);
            assertThat(Identifiers.check(kind, "  ")).isEqualTo(IdentifierCheck.INVALID);
        }
    }
}
