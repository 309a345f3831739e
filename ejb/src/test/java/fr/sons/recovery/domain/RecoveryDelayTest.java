package fr.sons.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Bound;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.OrderView;
import fr.sons.recovery.api.NotedDelivery;
import fr.sons.recovery.api.Presentation;
import fr.sons.recovery.api.RecoveryCause;
import fr.sons.recovery.api.RecoveryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-02")
@DisplayName("R-REC-02: the delay to answer is counted from the day of the letter")
class RecoveryDelayTest {

    private static final Instant VERDICT = Instant.parse("2023-09-20T22:02:00Z");
    private static final OrderView ORDER = new OrderView(
            CaseRef.of(1, "LGC", 1),
            new VendorId(1),
            "Fournisseur d'essai",
            new ClientId(1),
            "Établissement d'essai",
            "MDV-LGC-VA1",
            "Logiciel d'essai",
            "Médecine de ville",
            "Île-de-France",
            1,
            "Essai",
            LocalDate.of(2022, 10, 10),
            Instant.parse("2022-10-10T08:00:00Z"),
            1,
            "A",
            "Installation unique",
            Money.ofEuros("1000"),
            Money.ofEuros("300"),
            Money.ofEuros("700"),
            OrderState.ADVANCE_PAID,
            Optional.empty());

    private static final Instant DECIDED = Instant.parse("2023-12-04T09:00:00Z");
    private static final Caller ANS = new Caller(
            new Actor("decideur", "Décideur d'essai", Role.ANS_DECIDER, Optional.empty(), Optional.empty()),
            DECIDED,
            "test");

    private final Recovery recovery = Recovery.open(
            "REC-2023-000001",
            ORDER,
            RecoveryCause.NOT_DELIVERED,
            Grounds.missed(Bound.by(new Deadline(
                    "MDV-LGC-VA1",
                    MilestoneKind.FIN_PRESTATION,
                    1,
                    3,
                    LocalDate.of(2023, 9, 20),
                    Optional.empty(),
                    "article 1er",
                    Certainty.CONFIRMED))),
            Money.ofEuros("300"),
            VERDICT,
            new ObservationDelay(30));

    @Test
    void fromTheVerdictWhereTheLetterIsOfItsDay() {
        RecoveryView view = recovery.view("Fournisseur d'essai");
        assertThat(view.observationsFrom()).isEqualTo(LocalDate.of(2023, 9, 21));
        assertThat(view.observationsDue()).isEqualTo(LocalDate.of(2023, 10, 23));
    }

    @Test
    void asManyDaysFromALetterPrintedLaterAndTheComputationSaysSo() {
        recovery.delayFrom(LocalDate.of(2023, 10, 30));

        RecoveryView view = recovery.view("Fournisseur d'essai");
        assertThat(view.observationDays()).isEqualTo(30);
        assertThat(view.observationsDue()).isEqualTo(LocalDate.of(2023, 11, 29));
        assertThat(view.openedAt())
                .as("the recovery itself is as old as before")
                .isEqualTo(VERDICT);
        assertThat(view.observationsExplained().result()).isEqualTo("29 novembre 2023");
        assertThat(view.observationsExplained().steps().get(1))
                .as("what makes the delay run")
                .contains("du jour de la lettre d’information préalable");
        assertThat(view.observationsExplained().steps().get(0)).contains("30 octobre 2023");
        assertThat(view.listed(LocalDate.of(2023, 11, 1)))
                .as("not claimed yet: lists show until when to answer")
                .contains(view.answer());
        assertThat(recovery.awaits(Money.ZERO, LocalDate.of(2023, 11, 1))
                        .orElseThrow()
                        .next())
                .contains(view.answer());
    }

    @Test
    @DisplayName("a list shows no date of an abandoned recovery: nothing is awaited of anybody")
    void abandoned() {
        recovery.withdraw(ANS, "Dossier rouvert par prolongation.");
        assertThat(recovery.view("Fournisseur d'essai").listed(LocalDate.of(2023, 11, 1)))
                .isEmpty();
    }

    @Test
    @Tag("R-REC-05")
    @DisplayName("R-REC-05: a list shows of a pronounced recovery the date that its case names: payment, then remedy")
    void pronounced() {
        recovery.endContradictory();
        recovery.propose(ANS, true, "Service non livré.");
        recovery.decide(ANS, Money.ofEuros("300"), "Service non livré.", 30);
        recovery.noteDelivery(
                new NotedDelivery(
                        LocalDate.of(2023, 12, 7), Presentation.HANDED_OVER, Optional.empty(), Optional.empty()),
                Instant.parse("2023-12-11T09:00:00Z"));
        for (LocalDate day : List.of(LocalDate.of(2023, 12, 20), LocalDate.of(2024, 1, 10), LocalDate.of(2024, 3, 1))) {
            assertThat(recovery.view("Fournisseur d'essai").listed(day))
                    .isEqualTo(recovery.awaits(Money.ofEuros("300"), day)
                            .orElseThrow()
                            .next());
        }
    }
}
