package fr.sons.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-07")
@Tag("R-CAL-06")
@DisplayName("R-REC-07, R-CAL-06: each verdict on a case has its own letter that forbids re-invoicing")
class BanOccurrenceTest {

    private static final Instant REOPENED = Instant.parse("2023-10-02T07:00:00.125Z");

    @Test
    @DisplayName("the reopening before it names a verdict; the first one has none")
    void names() {
        assertThat(BanOccurrence.after(Optional.empty())).isEqualTo("NOT_DELIVERED");
        assertThat(BanOccurrence.after(Optional.of(REOPENED))).isEqualTo("NOT_DELIVERED/2023-10-02T07:00:00.125Z");
        assertThat(BanOccurrence.after(Optional.of(REOPENED.plusMillis(1))))
                .isNotEqualTo(BanOccurrence.after(Optional.of(REOPENED)));
    }
}
