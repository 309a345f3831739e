package fr.sons.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-CAL-02")
@DisplayName("R-CAL-02 deadlines are local to Paris and inclusive, to the millisecond")
class DeadlineTest {

    @Test
    @DisplayName("20 September lasts until midnight in Paris")
    void wholeDay() {
        Deadline deadline = deadline(LocalDate.of(2023, 9, 20), null);
        assertThat(deadline.accepts(Instant.parse("2023-09-20T21:59:59.999Z"))).isTrue();
        assertThat(deadline.accepts(Instant.parse("2023-09-20T22:00:00Z"))).isFalse();
        assertThat(deadline.inWords()).isEqualTo("20 septembre 2023");
    }

    @Test
    @DisplayName("14 December at 14 h accepts 14:00:00.000 and refuses the next millisecond")
    void timeOfDay() {
        Deadline deadline = deadline(LocalDate.of(2023, 12, 14), LocalTime.of(14, 0));
        assertThat(deadline.accepts(Instant.parse("2023-12-14T13:00:00Z"))).isTrue();
        assertThat(deadline.accepts(Instant.parse("2023-12-14T13:00:00.001Z"))).isFalse();
        assertThat(deadline.inWords()).isEqualTo("14 décembre 2023 à 14 h");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @Tag("R-CAL-03")
    @CsvSource({
        "14:00, 2023-12-14T13:00:00Z, false",
        "14:00, 2023-12-14T13:00:00.001Z, false",
        "14:00, 2023-12-14T13:02:00.000Z, false",
        "14:00, 2023-12-14T13:02:00.001Z, true",
        ", 2023-12-14T23:01:59.999Z, false",
        ", 2023-12-14T23:02:00Z, true",
    })
    @DisplayName("R-CAL-03 nothing is concluded while an act received in time may still be on its way")
    void verdict(LocalTime time, Instant asked, boolean due) {
        Deadline deadline = deadline(LocalDate.of(2023, 12, 14), time);
        assertThat(deadline.isVerdictDue(asked)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-15, 14:00, 2022-06-15T12:00:00Z",
        "2023-03-15, 14:00, 2023-03-15T13:00:00Z",
        "2024-12-19, 14:00, 2024-12-19T13:00:00Z",
        "2025-09-17, 12:00, 2025-09-17T10:00:00Z",
        "2025-12-17, 12:00, 2025-12-17T11:00:00Z",
        "2026-05-13, 12:00, 2026-05-13T10:00:00Z",
        "2026-11-10, 12:00, 2026-11-10T11:00:00Z",
        "2027-12-15, 12:00, 2027-12-15T11:00:00Z",
    })
    @DisplayName("the programme's own deadlines, in universal time")
    void universalTime(LocalDate date, LocalTime time, Instant last) {
        Deadline deadline = deadline(date, time);
        assertThat(deadline.accepts(last)).isTrue();
        assertThat(deadline.accepts(last.plusMillis(1))).isFalse();
    }

    @Test
    @DisplayName("days of 23 and 25 hours end at their own midnight")
    void clockChanges() {
        assertThat(lengthOf(LocalDate.of(2023, 3, 26))).isEqualTo(Duration.ofHours(23));
        assertThat(lengthOf(LocalDate.of(2023, 10, 29))).isEqualTo(Duration.ofHours(25));
    }

    @Property
    void aDayBeginsWhereTheOneBeforeEnds(@ForAll @DateRange(min = "2021-01-01", max = "2030-12-31") LocalDate day) {
        assertThat(deadline(day, null).firstRefused())
                .isEqualTo(deadline(day.plusDays(1), null).opensAt());
    }

    @Test
    @DisplayName("said with the days that remain, in days of Paris")
    void remaining() {
        Deadline timed = deadline(LocalDate.of(2023, 12, 14), LocalTime.of(14, 0));
        Deadline whole = deadline(LocalDate.of(2023, 9, 20), null);
        Instant now = Instant.parse("2023-09-11T07:00:00Z");
        assertThat(timed.inWordsWithRemaining(now)).isEqualTo("jusqu’au 14 décembre 2023 à 14 h, dans 94 jours");
        assertThat(whole.inWordsWithRemaining(now)).isEqualTo("jusqu’au 20 septembre 2023 inclus, dans 9 jours");
        assertThat(whole.inWordsWithRemaining(Instant.parse("2023-09-19T21:59:59Z")))
                .endsWith(", demain");
        assertThat(whole.inWordsWithRemaining(Instant.parse("2023-09-19T22:00:00Z")))
                .endsWith(", aujourd’hui");
        assertThat(whole.inWordsWithRemaining(Instant.parse("2023-09-20T22:00:00Z")))
                .isEqualTo("délai dépassé depuis le 20 septembre 2023");
    }

    private static Duration lengthOf(LocalDate day) {
        Deadline deadline = deadline(day, null);
        return Duration.between(deadline.opensAt(), deadline.firstRefused());
    }

    private static Deadline deadline(LocalDate date, LocalTime time) {
        return new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.CLOTURE_SOLDE,
                1,
                1,
                date,
                Optional.ofNullable(time),
                "arrêté",
                Certainty.CONFIRMED);
    }
}
