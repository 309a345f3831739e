package fr.sons.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.RemedyDelay;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Stale;
import fr.sons.recovery.api.NotedDelivery;
import fr.sons.recovery.api.Presentation;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-05")
@DisplayName("R-REC-05 the notification of a decision, from which its remedies run")
class DeliveryTest {

    private static final LocalDate DECIDED = LocalDate.of(2025, 3, 5);
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 30);

    @Test
    @DisplayName("presented on 7 March 2025 and never collected: 8 May is a holiday, so until 9 May")
    void neverCollected() {
        Delivery delivery = noted("2025-03-07", Presentation.ABSENT, Optional.empty());
        assertThat(delivery.letter().notifiedOn()).isEqualTo(LocalDate.of(2025, 3, 7));
        assertThat(RemedyDelay.of(delivery.letter(), true).due()).isEqualTo(LocalDate.of(2025, 5, 9));
    }

    @Test
    @DisplayName("collected in time: from that day on; refused or handed over: from the presentation")
    void otherwise() {
        assertThat(noted("2025-03-07", Presentation.ABSENT, Optional.of(LocalDate.of(2025, 3, 15)))
                        .letter()
                        .notifiedOn())
                .isEqualTo(LocalDate.of(2025, 3, 15));
        assertThat(noted("2025-03-07", Presentation.REFUSED, Optional.empty())
                        .letter()
                        .notifiedOn())
                .isEqualTo(LocalDate.of(2025, 3, 7));
    }

    @Test
    @DisplayName("while the letter is kept, fifteen days, nobody says that it was never collected")
    void stillKept() {
        assertThatThrownBy(() -> noted("2025-04-15", Presentation.ABSENT, Optional.empty()))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.reason().message())
                            .isEqualTo(
                                    "La lettre est gardée au bureau de poste jusqu’au 30 avril 2025 : elle peut encore être"
                                            + " retirée.");
                    assertThat(r.reason().calculation())
                            .singleElement()
                            .asString()
                            .contains("gardée 15 jours");
                });
        assertThat(noted("2025-04-14", Presentation.ABSENT, Optional.empty())
                        .letter()
                        .notifiedOn())
                .isEqualTo(LocalDate.of(2025, 4, 14));
        assertThat(noted("2025-04-15", Presentation.ABSENT, Optional.of(TODAY))
                        .letter()
                        .notifiedOn())
                .isEqualTo(TODAY);
    }

    @Test
    @DisplayName("what cannot be is refused, saying what and until when")
    void implausible() {
        assertThatThrownBy(() -> noted("2025-03-04", Presentation.HANDED_OVER, Optional.empty()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(
                                r.reason().message())
                        .isEqualTo("La première présentation, le 4 mars 2025, doit être entre le 5 mars 2025 et le"
                                + " 30 avril 2025."));
        assertThatThrownBy(() -> noted("2025-03-07", Presentation.ABSENT, Optional.of(LocalDate.of(2025, 3, 6))))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(
                                r.reason().message())
                        .isEqualTo("Le retrait, le 6 mars 2025, doit être entre le 7 mars 2025 et le 30 avril 2025."));
        assertThatThrownBy(() -> noted("2025-03-07", Presentation.REFUSED, Optional.of(LocalDate.of(2025, 3, 8))))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(
                                r.reason().message())
                        .isEqualTo("Une lettre « Refusée par le destinataire » n’est pas retirée au bureau de poste."));
    }

    @Test
    @DisplayName("noted again, it is replaced only by who says why, and is told what it replaces")
    void corrected() {
        Delivery first = noted("2025-03-07", Presentation.HANDED_OVER, Optional.empty());
        NotedDelivery again = new NotedDelivery(
                LocalDate.of(2025, 3, 10), Presentation.HANDED_OVER, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> Delivery.noted(Optional.of(first), 4, again, DECIDED, TODAY))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.reason().code()).isEqualTo("notification-deja-inscrite");
                    assertThat(r.reason().message())
                            .isEqualTo(
                                    "La notification est déjà inscrite. Présentée le vendredi 7 mars 2025 et remise :"
                                            + " notifiée ce jour-là. Recours jusqu’au 9 mai 2025.");
                    assertThat(r.reason().calculation())
                            .isEqualTo(RemedyDelay.of(first.letter(), true).steps());
                });
        NotedDelivery because =
                new NotedDelivery(LocalDate.of(2025, 3, 10), Presentation.HANDED_OVER, Optional.empty(), correction(4));
        assertThat(Delivery.noted(Optional.of(first), 4, because, DECIDED, TODAY)
                        .letter()
                        .notifiedOn())
                .isEqualTo(LocalDate.of(2025, 3, 10));
        assertThatThrownBy(() -> Delivery.noted(Optional.empty(), 4, because, DECIDED, TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason().code()).isEqualTo("rien-a-rectifier"));
    }

    @Test
    @DisplayName("a correction of what was read is refused where another one came in between, even of the same day")
    void overtaken() {
        Delivery other = noted("2025-03-07", Presentation.REFUSED, Optional.empty());
        NotedDelivery late =
                new NotedDelivery(LocalDate.of(2025, 3, 10), Presentation.HANDED_OVER, Optional.empty(), correction(4));
        assertThatThrownBy(() -> Delivery.noted(Optional.of(other), 5, late, DECIDED, TODAY))
                .hasMessageStartingWith("Cette notification a changé depuis que vous l’avez lue. Présentée le vendredi"
                        + " 7 mars 2025 et refusée")
                .isInstanceOfSatisfying(Stale.class, changed -> assertThat(changed.calculation())
                        .as("R-REC-05: the remedy it names, step by step")
                        .isNotEmpty()
                        .isEqualTo(RemedyDelay.of(other.letter(), true).steps()));
    }

    private static Optional<NotedDelivery.Correction> correction(long revisionRead) {
        return Optional.of(new NotedDelivery.Correction(revisionRead, "Avis mal lu."));
    }

    private static Delivery noted(String presented, Presentation presentation, Optional<LocalDate> collected) {
        return Delivery.noted(
                Optional.empty(),
                0,
                new NotedDelivery(LocalDate.parse(presented), presentation, collected, Optional.empty()),
                DECIDED,
                TODAY);
    }
}
