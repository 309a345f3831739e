package fr.sons.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-05")
@DisplayName("R-REC-05 the day on which a registered letter counts as notified")
class RegisteredLetterTest {

    private static final LocalDate SHOWN = LocalDate.of(2024, 1, 10);

    @Test
    @DisplayName("handed over or refused: that day")
    void presented() {
        assertThat(RegisteredLetter.presented(SHOWN, false).notifiedOn()).isEqualTo(SHOWN);
        assertThat(RegisteredLetter.presented(SHOWN, true).notifiedOn()).isEqualTo(SHOWN);
    }

    @Test
    @DisplayName("collected within fifteen days: the day of collection; later or never: the first presentation")
    void absent() {
        assertThat(notified(LocalDate.of(2024, 1, 20))).isEqualTo(LocalDate.of(2024, 1, 20));
        assertThat(notified(LocalDate.of(2024, 1, 25))).isEqualTo(LocalDate.of(2024, 1, 25));
        assertThat(notified(LocalDate.of(2024, 1, 26))).isEqualTo(SHOWN);
        RegisteredLetter never = RegisteredLetter.absent(SHOWN, Optional.empty());
        assertThat(never.notifiedOn()).isEqualTo(SHOWN);
        assertThat(never.steps().get(0)).contains("jusqu’au jeudi 25 janvier 2024");
    }

    private static LocalDate notified(LocalDate collected) {
        return RegisteredLetter.absent(SHOWN, Optional.of(collected)).notifiedOn();
    }
}
