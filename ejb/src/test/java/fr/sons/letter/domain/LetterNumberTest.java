package fr.sons.letter.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.sons.letter.api.LetterTemplate;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-04")
@DisplayName("R-REC-04: numbers and fingerprints of letters")
class LetterNumberTest {

    @Test
    void isKindYearRank() {
        assertThat(new LetterNumber(LetterTemplate.CONTRADICTOIRE, 2023, 1)).hasToString("INF-2023-000001");
        assertThat(new LetterNumber(LetterTemplate.DECISION_RECOUVREMENT, 2024, 52_142))
                .hasToString("DEC-2024-052142");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterNumber(LetterTemplate.INTERDICTION_REFACTURATION, 2023, 0));
    }

    @Test
    void sha256IsTheOneOfTheStandard() {
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
