package fr.sons.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-CAL-01")
@DisplayName("R-CAL-01 dates and times as people type them")
class TypedDatesTest {

    @Test
    void bothOrders() {
        assertThat(TypedDates.date(" 14/12/2023 ", "x")).isEqualTo(LocalDate.of(2023, 12, 14));
        assertThat(TypedDates.date("2023-12-14", "x")).isEqualTo(LocalDate.of(2023, 12, 14));
        assertThat(TypedDates.time("14:00", "x")).contains(LocalTime.of(14, 0));
        assertThat(TypedDates.time("14 h 30", "x")).contains(LocalTime.of(14, 30));
        assertThat(TypedDates.time("14h", "x")).contains(LocalTime.of(14, 0));
        assertThat(TypedDates.time(" ", "x")).isEmpty();
    }

    @Test
    @DisplayName("a date that does not exist is refused with what and where")
    void notADate() {
        assertThatThrownBy(() -> TypedDates.date("31/02/2024", "Fin de la prestation"))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.reason().message())
                            .isEqualTo("Fin de la prestation : le « 31/02/2024 » n’existe pas.");
                    assertThat(r.reason().todo()).isEqualTo("Ce mois-là compte 29 jours.");
                });
        assertThatThrownBy(() -> TypedDates.date("demain", "x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> TypedDates.time("25:00", "x")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/9999", "9999-12-31", "31/12/1999", "2201-01-01", "1/1/12024"})
    @DisplayName("a year that no calendar of the programme can mean is refused with those that are taken")
    void yearsTooFar(String typed) {
        assertThatThrownBy(() -> TypedDates.date(typed, "Fin de la prestation"))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.reason().code()).isEqualTo("annee-hors-bornes");
                    assertThat(r.reason().message())
                            .startsWith("Fin de la prestation : l’année du « " + typed + " » ne convient pas.");
                    assertThat(r.reason().todo()).isEqualTo("Indiquez une année de 2000 à 2200.");
                });
    }

    @Test
    void firstAndLastYear() {
        assertThat(TypedDates.date("01/01/2000", "x")).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(TypedDates.date("31/12/2200", "x")).isEqualTo(LocalDate.of(2200, 12, 31));
    }
}
