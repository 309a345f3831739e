package fr.sons.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.calendar.api.RegisteredLetter;
import fr.sons.calendar.api.RemedyDelay;
import fr.sons.recovery.api.RecoveryWait;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-05")
@DisplayName("R-REC-05 a pronounced recovery is not the end: payment, notification, remedies")
class AfterDecisionTest {

    /** Until 3 January 2024. */
    private static final Optional<LegalDelay> PAYMENT =
            Optional.of(LegalDelay.calendarDays(LocalDate.of(2023, 12, 4), 30));

    /** Until 8 February 2024. */
    private static final Optional<RemedyDelay> REMEDY =
            Optional.of(RemedyDelay.of(RegisteredLetter.presented(LocalDate.of(2023, 12, 7), false), true));

    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 20);
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 10);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    @Test
    @DisplayName("decided: the vendor pays, and the notification is to be noted")
    void decided() {
        RecoveryWait wait = new AfterDecision(PAYMENT, Optional.empty(), true).on(DECEMBER);
        assertThat(who(wait))
                .isEqualTo(
                        "Le fournisseur paie la somme réclamée ; un contrôleur de l’ANS inscrit la notification de la"
                                + " décision");
        assertThat(next(wait)).isEqualTo("Paiement de la somme réclamée jusqu’au 3 janvier 2024 inclus, dans 14 jours");
    }

    @Test
    @DisplayName("notified: the vendor pays; once that delay has passed, the remedies are what still runs")
    void notified() {
        AfterDecision after = new AfterDecision(PAYMENT, REMEDY, true);
        assertThat(who(after.on(DECEMBER))).isEqualTo("Le fournisseur paie la somme réclamée");
        assertThat(next(after.on(DECEMBER))).startsWith("Paiement de la somme réclamée jusqu’au 3 janvier 2024");
        assertThat(who(after.on(JANUARY)))
                .isEqualTo("Le fournisseur paie la somme réclamée, dont le délai est dépassé");
        assertThat(after.on(JANUARY).next().orElseThrow().inWordsWithRemaining(JANUARY))
                .isEqualTo("jusqu’au 8 février 2024 inclus, dans 29 jours");
        assertThat(after.on(JANUARY).next().orElseThrow().explanation().steps())
                .anySatisfy(step -> assertThat(step).contains("R. 421-1"));
    }

    @Test
    @DisplayName("the last day to pay is still in time")
    void lastDay() {
        RecoveryWait wait = new AfterDecision(PAYMENT, REMEDY, true).on(LocalDate.of(2024, 1, 3));
        assertThat(who(wait)).isEqualTo("Le fournisseur paie la somme réclamée");
        assertThat(wait.next().orElseThrow().inWordsWithRemaining(LocalDate.of(2024, 1, 3)))
                .isEqualTo("jusqu’au 3 janvier 2024 inclus, aujourd’hui");
    }

    @Test
    @DisplayName("all passed and nothing paid: the date of the payment stays, as passed")
    void allPassed() {
        assertThat(new AfterDecision(PAYMENT, REMEDY, true)
                        .on(MARCH)
                        .next()
                        .orElseThrow()
                        .inWordsWithRemaining(MARCH))
                .isEqualTo("délai dépassé depuis le 3 janvier 2024");
    }

    @Test
    @DisplayName("R-REC-01: nothing is claimed any more: nobody pays, the remedies run until their end")
    void paid() {
        RecoveryWait running = new AfterDecision(PAYMENT, REMEDY, false).on(DECEMBER);
        assertThat(running.awaited()).isEmpty();
        assertThat(running.next().orElseThrow().what()).isEqualTo("Recours contre la décision");
        assertThat(new AfterDecision(PAYMENT, REMEDY, false).on(MARCH).next()).isEmpty();
        assertThat(who(new AfterDecision(PAYMENT, Optional.empty(), false).on(DECEMBER)))
                .isEqualTo("Un contrôleur de l’ANS inscrit la notification de la décision");
    }

    private static String who(RecoveryWait wait) {
        return wait.awaited().map(a -> a.actor() + " " + a.task()).orElseThrow();
    }

    private static String next(RecoveryWait wait) {
        return wait.next()
                .map(d -> d.what() + " " + d.inWordsWithRemaining(DECEMBER))
                .orElseThrow();
    }
}
