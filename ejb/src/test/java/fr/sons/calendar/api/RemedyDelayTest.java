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
@DisplayName("R-REC-05 until when a decision can be brought before the court")
class RemedyDelayTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-15, 2024-03-18",
        "2024-03-10, 2024-05-13",
        "2023-12-31, 2024-03-01",
        "2026-09-30, 2026-12-01",
        "2025-03-07, 2025-05-09",
    })
    @DisplayName("two months franc from the notification (CJA R. 421-1)")
    void twoMonths(LocalDate notified, LocalDate due) {
        assertThat(handedOver(notified).due()).isEqualTo(due);
    }

    @Test
    @DisplayName("one year where the notification does not name the remedies (R. 421-5, Czabaj)")
    void reasonable() {
        RegisteredLetter letter = RegisteredLetter.presented(LocalDate.of(2024, 1, 15), false);
        RemedyDelay delay = RemedyDelay.of(letter, false);
        assertThat(delay.due()).isEqualTo(LocalDate.of(2025, 1, 15));
        assertThat(delay.steps()).anyMatch(s -> s.contains("délai raisonnable d’un an"));
    }

    @Test
    @DisplayName("a letter never collected counts from its first presentation, step by step")
    void uncollected() {
        RegisteredLetter letter = RegisteredLetter.absent(LocalDate.of(2025, 3, 7), Optional.empty());
        assertThat(RemedyDelay.of(letter, true).steps())
                .containsExactly(
                        "Première présentation le vendredi 7 mars 2025 : avis de passage ; gardée 15 jours calendaires à"
                                + " compter du lendemain, jusqu’au samedi 22 mars 2025.",
                        "Non retirée dans ce délai : notifiée le jour de la première présentation.",
                        "La notification indique les voies et délais de recours : deux mois (CJA, art. R. 421-1).",
                        "Point de départ : vendredi 7 mars 2025, jour qui ne compte pas.",
                        "Délai franc de 2 mois (le jour d’expiration ne compte pas) : dernier jour le jeudi 8 mai 2025.",
                        "Le 8 mai 2025 est un jour férié (Victoire de 1945) : report au lendemain.",
                        "Fin du délai : vendredi 9 mai 2025, à minuit, heure de Paris.");
    }

    @Test
    @DisplayName("a prior request in time interrupts: two new months from its answer, or from the silent refusal")
    void priorRequest() {
        RemedyDelay first = handedOver(LocalDate.of(2024, 1, 15));
        LocalDate asked = LocalDate.of(2024, 3, 18);
        assertThat(first.afterPriorRequest(asked, Optional.of(LocalDate.of(2024, 4, 2)))
                        .due())
                .isEqualTo(LocalDate.of(2024, 6, 3));
        RemedyDelay silent = first.afterPriorRequest(asked, Optional.empty());
        assertThat(silent.due()).isEqualTo(LocalDate.of(2024, 7, 19));
        assertThat(silent.steps()).contains("Silence gardé deux mois : rejet implicite le 18 mai 2024.");
    }

    @Test
    @DisplayName(
            "a refusal in words within the two months after the implicit one makes the delay run again; later, no more")
    void expressRefusal() {
        RemedyDelay first = handedOver(LocalDate.of(2024, 1, 15));
        LocalDate asked = LocalDate.of(2024, 3, 18);
        RemedyDelay express = first.afterPriorRequest(asked, Optional.of(LocalDate.of(2024, 7, 19)));
        assertThat(express.due()).isEqualTo(LocalDate.of(2024, 9, 20));
        assertThat(express.steps())
                .contains(
                        "Rejet exprès notifié le 19 juillet 2024, dans les deux mois du rejet implicite : le délai court"
                                + " de nouveau (CJA, art. R. 421-2).");
        assertThat(first.afterPriorRequest(asked, Optional.of(LocalDate.of(2024, 7, 20)))
                        .due())
                .as("after the end of the delay that the silence had started")
                .isEqualTo(LocalDate.of(2024, 7, 19));
    }

    @Test
    @DisplayName("a prior request after the end interrupts nothing")
    void tooLate() {
        RemedyDelay late =
                handedOver(LocalDate.of(2024, 1, 15)).afterPriorRequest(LocalDate.of(2024, 3, 19), Optional.empty());
        assertThat(late.due()).isEqualTo(LocalDate.of(2024, 3, 18));
        assertThat(late.steps())
                .last()
                .isEqualTo("Recours gracieux reçu le 19 mars 2024, après la fin du délai : il n’interrompt rien.");
    }

    private static RemedyDelay handedOver(LocalDate day) {
        return RemedyDelay.of(RegisteredLetter.presented(day, false), true);
    }
}
