package fr.sons.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-REC-05")
@DisplayName("R-REC-05 time limits as the law computes them")
class LegalDelayTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-15, 2024-03-16, 2024-03-18",
        "2024-03-10, 2024-05-11, 2024-05-13",
        "2023-12-31, 2024-03-01, 2024-03-01",
        "2026-09-30, 2026-12-01, 2026-12-01",
        "2025-03-07, 2025-05-08, 2025-05-09",
    })
    @DisplayName("two months, délai franc")
    void francMonths(LocalDate start, LocalDate raw, LocalDate due) {
        LegalDelay delay = LegalDelay.francMonths(start, 2);
        assertThat(delay.raw()).isEqualTo(raw);
        assertThat(delay.due()).isEqualTo(due);
    }

    @Test
    @DisplayName("told in one sentence: from when, franc or not, and each day that moves its end")
    void sentence() {
        assertThat(LegalDelay.calendarDays(LocalDate.of(2023, 9, 21), 30).sentence())
                .isEqualTo(
                        "Délai de 30 jours calendaires (non franc) à compter du lendemain du jeudi 21 septembre 2023 :"
                                + " le 21 octobre 2023 étant un samedi et le 22 octobre 2023 un dimanche, il prend fin le lundi"
                                + " 23 octobre 2023 à minuit, heure de Paris.");
        assertThat(LegalDelay.calendarDays(LocalDate.of(2023, 11, 20), 30).sentence())
                .endsWith(" : il prend fin le mercredi 20 décembre 2023 à minuit, heure de Paris, jour qui n’est ni un"
                        + " samedi, ni un dimanche, ni un jour férié.");
        assertThat(LegalDelay.calendarDays(LocalDate.of(2024, 2, 29), 30).sentence())
                .contains(
                        "le 30 mars 2024 étant un samedi, le 31 mars 2024 un dimanche et le 1er avril 2024 un jour férié");
        assertThat(LegalDelay.francMonths(LocalDate.of(2024, 1, 15), 2).sentence())
                .startsWith(
                        "Délai franc de 2 mois (le jour d’expiration ne compte pas) à compter du lendemain du lundi");
    }

    @Test
    @DisplayName("shown step by step")
    void steps() {
        assertThat(LegalDelay.calendarDays(LocalDate.of(2023, 9, 21), 30).steps())
                .containsExactly(
                        "Point de départ : jeudi 21 septembre 2023, jour qui ne compte pas.",
                        "Délai de 30 jours calendaires (non franc) : dernier jour le samedi 21 octobre 2023.",
                        "Le 21 octobre 2023 est un samedi : report au lendemain.",
                        "Le 22 octobre 2023 est un dimanche : report au lendemain.",
                        "Fin du délai : lundi 23 octobre 2023, à minuit, heure de Paris.");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-21", "2025-05-29", "2025-06-09", "2026-04-06", "2026-05-14", "2026-05-25", "2027-03-29", "2027-05-06",
        "2027-05-17", "2028-04-17", "2028-05-25", "2028-06-05", "2024-07-14", "2023-11-11", "2024-01-01", "2025-12-25"
    })
    @DisplayName("holidays, fixed and movable")
    void holidays(LocalDate day) {
        assertThat(FrenchHolidays.isHoliday(day)).isTrue();
    }

    @Property
    void aLimitEndsOnAWorkingDayAndNeverEarly(
            @ForAll @DateRange(min = "2021-01-01", max = "2035-12-31") LocalDate start,
            @ForAll @IntRange(min = 1, max = 120) int days) {
        LegalDelay delay = LegalDelay.calendarDays(start, days);
        assertThat(FrenchHolidays.whyNotWorking(delay.due())).isEmpty();
        assertThat(delay.due()).isBetween(delay.raw(), delay.raw().plusDays(4));
    }
}
