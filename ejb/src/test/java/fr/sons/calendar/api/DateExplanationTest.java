package fr.sons.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-02")
@DisplayName("R-CAL-02 how a date was computed, step by step")
class DateExplanationTest {

    @Test
    void withATime() {
        Deadline d = deadline(LocalDate.of(2023, 12, 14), Optional.of(LocalTime.of(14, 0)));
        assertThat(DateExplanation.of(d, Optional.empty()).steps())
                .containsExactly(
                        "Jalon : Clôture des demandes de solde, dispositif MDV-LGC-VA1.",
                        "Calendrier : version 3.",
                        "Texte : arrêté modificatif, avril 2023 ; date confirmée.",
                        "Échéance incluse : un acte reçu à 14 h exactement est accepté, une milliseconde plus tard il est"
                                + " refusé.",
                        "Fuseau : heure de Paris (Europe/Paris), heure d’hiver, UTC+01:00.",
                        "Ce qui compte est l’instant de réception par le serveur : premier instant refusé le 14/12/2023"
                                + " 14:00:00.001.");
    }

    @Test
    @DisplayName("a whole day lasts until midnight, also on the day the clocks change")
    void wholeDay() {
        Deadline d = deadline(LocalDate.of(2023, 10, 29), Optional.empty());
        assertThat(DateExplanation.of(d, Optional.empty()).steps())
                .contains(
                        "Échéance incluse : la journée entière est acceptée, jusqu’à minuit.",
                        "Fuseau : heure de Paris (Europe/Paris), heure d’hiver, UTC+01:00.")
                .last()
                .asString()
                .endsWith("30/10/2023 00:00:00.000.");
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName("R-CAL-01 a date said beside another names its window, version, text, rule and zone in one step")
    void beside() {
        Deadline closing = deadline(LocalDate.of(2023, 12, 14), Optional.of(LocalTime.of(14, 0)));
        assertThat(DateExplanation.inOneStep(closing, Optional.empty()))
                .isEqualTo("Guichet ouvert jusqu’au 14 décembre 2023 à 14 h : Clôture des demandes de solde, fenêtre 1."
                        + " Calendrier : version 3. Texte : arrêté modificatif, avril 2023 ; date confirmée. Échéance"
                        + " incluse : un acte reçu à 14 h exactement est accepté, une milliseconde plus tard il est"
                        + " refusé. Fuseau : heure de Paris (Europe/Paris), heure d’hiver, UTC+01:00.");
        Deadline opening = new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.OUVERTURE_SOLDE,
                2,
                4,
                LocalDate.of(2024, 2, 1),
                Optional.empty(),
                "arrêté de la réouverture",
                Certainty.CONFIRMED);
        assertThat(DateExplanation.inOneStep(opening, Optional.empty()))
                .startsWith("Guichet ouvert à partir du 1er février 2024 : Ouverture des demandes de solde, fenêtre 2."
                        + " Calendrier : version 4. Texte : arrêté de la réouverture ; date confirmée. Ouverture :");
    }

    private static Deadline deadline(LocalDate date, Optional<LocalTime> time) {
        return new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.CLOTURE_SOLDE,
                1,
                3,
                date,
                time,
                "arrêté modificatif, avril 2023",
                Certainty.CONFIRMED);
    }
}
