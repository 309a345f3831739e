package fr.sons.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-04")
@DisplayName("R-CAL-04 the moments that the clock of the demonstration offers follow the calendar in force")
class ClockPresetTest {

    private static final Instant SEPTEMBER = Instant.parse("2023-09-11T07:00:00Z");
    private static final Optional<Deadline> SERVICE =
            Optional.of(deadline(MilestoneKind.FIN_PRESTATION, "2023-09-20", Optional.empty()));
    private static final Optional<Deadline> SOLDE =
            Optional.of(deadline(MilestoneKind.CLOTURE_SOLDE, "2023-12-14", Optional.of(LocalTime.of(14, 0))));

    @Test
    @DisplayName("each names the date in force, stands before or behind it by minutes, and says how it came about")
    void byTheCalendar() {
        List<ClockPreset> presets = ahead(SEPTEMBER, SERVICE, SOLDE);
        assertThat(presets)
                .extracting(p -> p.label().replace('\u00a0', ' '))
                .containsExactly(
                        "Le lendemain, 9 h 00",
                        "Dans une semaine, 9 h 00",
                        "Juste après la fin de la prestation (20 septembre 2023) : le 21 septembre 2023 à 0 h 05",
                        "Dernières minutes des demandes de solde (14 décembre 2023 à 14 h) : le 14 décembre 2023 à 13 h 55",
                        "Juste après la clôture des demandes de solde (14 décembre 2023 à 14 h) : le 14 décembre 2023 à"
                                + " 14 h 05",
                        "Un mois après la clôture des demandes de solde (14 décembre 2023 à 14 h) : le 14 janvier 2024 à"
                                + " 9 h 00");
        assertThat(presets)
                .extracting(ClockPreset::value)
                .contains("2023-09-21T00:05", "2023-12-14T13:55", "2023-12-14T14:05");
        assertThat(presets.get(2).steps())
                .isEqualTo(DateExplanation.of(SERVICE.orElseThrow(), Optional.empty())
                        .steps());
        assertThat(presets.get(0).steps()).isEmpty();
    }

    @Test
    @DisplayName("an amendment moves them; what has passed, or is not known, is not offered")
    void moved() {
        Optional<Deadline> extended =
                Optional.of(deadline(MilestoneKind.FIN_PRESTATION, "2023-10-31", Optional.empty()));
        assertThat(ahead(SEPTEMBER, extended, Optional.empty()))
                .extracting(ClockPreset::value)
                .containsExactly("2023-09-12T09:00", "2023-09-18T09:00", "2023-11-01T00:05");
        assertThat(ahead(Instant.parse("2023-12-14T12:57:00Z"), SERVICE, SOLDE))
                .extracting(ClockPreset::value)
                .containsExactly("2023-12-15T09:00", "2023-12-21T09:00", "2023-12-14T14:05", "2024-01-14T09:00");
    }

    private static List<ClockPreset> ahead(Instant now, Optional<Deadline> service, Optional<Deadline> solde) {
        return ClockPreset.ahead(now, service, solde, d -> DateExplanation.of(d, Optional.empty()));
    }

    private static Deadline deadline(MilestoneKind kind, String date, Optional<LocalTime> time) {
        return new Deadline("MDV-LGC-VA1", kind, 1, 3, LocalDate.parse(date), time, "arrêté", Certainty.CONFIRMED);
    }
}
