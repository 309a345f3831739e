package fr.sons.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-REC-05")
@DisplayName("R-REC-05 public holidays, national and of Alsace-Moselle")
class FrenchHolidaysTest {

    @ParameterizedTest(name = "{0}: Good Friday {1}, Easter Monday {2}, Ascension {3}, Whit Monday {4}")
    @CsvSource({
        "2025, 2025-04-18, 2025-04-21, 2025-05-29, 2025-06-09",
        "2026, 2026-04-03, 2026-04-06, 2026-05-14, 2026-05-25",
        "2027, 2027-03-26, 2027-03-29, 2027-05-06, 2027-05-17",
        "2028, 2028-04-14, 2028-04-17, 2028-05-25, 2028-06-05",
    })
    void movable(int year, LocalDate friday, LocalDate monday, LocalDate ascension, LocalDate whitMonday) {
        assertThat(FrenchHolidays.holiday(monday, Territory.NATIONAL)).contains("lundi de Pâques");
        assertThat(FrenchHolidays.holiday(ascension, Territory.NATIONAL)).contains("Ascension");
        assertThat(FrenchHolidays.holiday(whitMonday, Territory.NATIONAL)).contains("lundi de Pentecôte");
        assertThat(FrenchHolidays.holiday(friday, Territory.NATIONAL)).isEmpty();
        assertThat(FrenchHolidays.holiday(friday, Territory.ALSACE_MOSELLE))
                .as("Good Friday only where there is a Protestant temple or a mixed church")
                .isEmpty();
        assertThat(FrenchHolidays.holiday(friday, Territory.ALSACE_MOSELLE_WITH_TEMPLE))
                .contains("Vendredi saint, Alsace-Moselle");
    }

    @Test
    @DisplayName("26 December is a holiday in Alsace-Moselle alone")
    void saintStephen() {
        LocalDate day = LocalDate.of(2024, 12, 26);
        assertThat(FrenchHolidays.isHoliday(day)).isFalse();
        assertThat(FrenchHolidays.whyNotWorking(day, Territory.ALSACE_MOSELLE))
                .contains("jour férié (Saint-Étienne, Alsace-Moselle)");
        assertThat(FrenchHolidays.holiday(day, Territory.ALSACE_MOSELLE_WITH_TEMPLE))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        // 25 December, then 26 (Alsace-Moselle), a Friday working day
        "2024-11-25, NATIONAL, 2024-12-26",
        "2024-11-25, ALSACE_MOSELLE, 2024-12-27",
        // Good Friday, then the week-end and Easter Monday
        "2025-03-19, NATIONAL, 2025-04-18",
        "2025-03-19, ALSACE_MOSELLE, 2025-04-18",
        "2025-03-19, ALSACE_MOSELLE_WITH_TEMPLE, 2025-04-22",
    })
    @DisplayName("thirty days end later where the territory keeps one more holiday")
    void rollOver(LocalDate start, Territory territory, LocalDate due) {
        assertThat(LegalDelay.calendarDays(start, 30, territory).due()).isEqualTo(due);
    }

    @Test
    @DisplayName("two months franc, and two months from day to day, in Alsace-Moselle")
    void months() {
        assertThat(LegalDelay.francMonths(LocalDate.of(2024, 10, 25), 2, Territory.ALSACE_MOSELLE)
                        .due())
                .isEqualTo(LocalDate.of(2024, 12, 27));
        assertThat(LegalDelay.months(LocalDate.of(2025, 2, 18), 2, Territory.ALSACE_MOSELLE_WITH_TEMPLE)
                        .due())
                .isEqualTo(LocalDate.of(2025, 4, 22));
        assertThat(LegalDelay.months(LocalDate.of(2023, 12, 31), 2).raw())
                .as("no 31 February: the last day of the month")
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    @DisplayName("every national holiday of 2024, and no other day")
    void wholeYear() {
        assertThat(LocalDate.of(2024, 1, 1)
                        .datesUntil(LocalDate.of(2025, 1, 1))
                        .filter(FrenchHolidays::isHoliday)
                        .map(LocalDate::toString))
                .containsExactly(
                        "2024-01-01",
                        "2024-04-01",
                        "2024-05-01",
                        "2024-05-08",
                        "2024-05-09",
                        "2024-05-20",
                        "2024-07-14",
                        "2024-08-15",
                        "2024-11-01",
                        "2024-11-11",
                        "2024-12-25");
        assertThat(FrenchHolidays.holiday(LocalDate.of(2024, 12, 24), Territory.NATIONAL))
                .isEqualTo(Optional.empty());
    }
}
