package fr.sons.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dates in French, on a machine of any language")
class FrenchDatesTest {

    @Test
    void wording() {
        assertThat(FrenchDates.date(LocalDate.of(2024, 3, 1))).isEqualTo("1er mars 2024");
        assertThat(FrenchDates.dayAndDate(LocalDate.of(2023, 12, 14))).isEqualTo("jeudi 14 décembre 2023");
        assertThat(FrenchDates.time(LocalTime.of(14, 0))).isEqualTo("14 h");
        assertThat(FrenchDates.time(LocalTime.of(9, 5))).isEqualTo("9 h 05");
        assertThat(FrenchDates.instant(Instant.parse("2023-12-14T13:00:00Z"))).isEqualTo("14 décembre 2023 à 14 h 00");
    }
}
