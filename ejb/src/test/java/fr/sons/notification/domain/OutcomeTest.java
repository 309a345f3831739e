package fr.sons.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-CAL-07 waiting for a mail server, and naming a message")
class OutcomeTest {

    @Test
    @DisplayName("Waits double up to ten minutes, for as long as it takes")
    void waits() {
        assertThat(Outcome.waitAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Outcome.waitAfter(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Outcome.waitAfter(7)).isEqualTo(Duration.ofSeconds(320));
        assertThat(Outcome.waitAfter(8)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Outcome.waitAfter(1_000_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    @DisplayName("A key has one Message-ID, in the sender's domain")
    void messageId() {
        String id = MessageId.of("rappel/VENDOR/7", "ne-pas-repondre@sons.example");
        assertThat(id).matches("<sons\\.[0-9a-f]{32}@sons\\.example>");
        assertThat(MessageId.of("rappel/VENDOR/7", "ne-pas-repondre@sons.example"))
                .isEqualTo(id);
        assertThat(MessageId.of("rappel/VENDOR/8", "ne-pas-repondre@sons.example"))
                .isNotEqualTo(id);
    }
}
