package fr.sons.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Bound;
import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.kernel.Reason;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-CAL-01")
@DisplayName("R-CAL-01: a second window that is published ahead leaves the first one open")
class TwoOrderWindowsTest {

    private static final String LGC = "MDV-LGC-VA1";
    private static final Instant ORDERED = Instant.parse("2023-10-01T08:00:00Z");

    @Tag("R-CMD-02")
    @DisplayName("R-CMD-02: an order is received in either window and in none between")
    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2023-12-14T22:59:59.999Z, ",
        "2023-12-14T23:00:00.000Z, Les commandes de ce dispositif rouvrent le 1er février 2024 (arrêté) ; une commande signée avant n’y sera pas reçue.",
        "2024-01-31T22:59:59.999Z, Les commandes de ce dispositif rouvrent le 1er février 2024 (arrêté) ; une commande signée avant n’y sera pas reçue.",
        "2024-01-31T23:00:00.000Z, ",
        "2024-03-31T21:59:59.999Z, ",
        "2024-03-31T22:00:00.000Z, Les commandes de ce dispositif étaient reçues jusqu’au 31 mars 2024 (arrêté)."
    })
    void orders(Instant received, String refusal) {
        CalendarBook book = book(Phase.COMMANDE);
        PhaseStatus window = book.status(LGC, Phase.COMMANDE, received);
        boolean open = book.isOpen(LGC, MilestoneKind.OUVERTURE_COMMANDE, MilestoneKind.CLOTURE_COMMANDE, received);
        assertThat(OrderWindowOpen.whyNot(
                                open,
                                window.opening().map(Bound::by),
                                window.closing().map(Bound::by),
                                Paris.date(received),
                                received)
                        .map(Reason::message))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @Tag("R-CMD-06")
    @DisplayName("R-CMD-06: an advance is asked for in either window and in none between")
    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2023-12-14T22:59:59.999Z, ",
        "2023-12-14T23:00:00.000Z, Les demandes d’avance de ce dispositif rouvrent le 1er février 2024 (arrêté).",
        "2024-01-31T22:59:59.999Z, Les demandes d’avance de ce dispositif rouvrent le 1er février 2024 (arrêté).",
        "2024-01-31T23:00:00.000Z, ",
        "2024-03-31T21:59:59.999Z, ",
        "2024-03-31T22:00:00.000Z, Les demandes d’avance de ce dispositif étaient reçues jusqu’au 31 mars 2024 (arrêté)."
    })
    void advances(Instant received, String refusal) {
        CalendarBook book = book(Phase.AVANCE);
        assertThat(AdvanceWindowOpen.whyNot(
                                book.status(LGC, Phase.AVANCE, received)
                                        .opening()
                                        .map(Bound::by),
                                book.binding(LGC, MilestoneKind.CLOTURE_AVANCE, ORDERED, received)
                                        .map(Bound::by),
                                received)
                        .map(Reason::message))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    private static CalendarBook book(Phase phase) {
        MilestoneKind opening = phase.opening().orElseThrow();
        return new CalendarBook(List.of(new CalendarVersionView(
                LGC,
                1,
                "arrêté",
                "test",
                LocalDate.of(2023, 1, 1),
                Certainty.CONFIRMED,
                Optional.empty(),
                List.of(
                        milestone(opening, 1, "2023-09-01"),
                        milestone(phase.closing(), 1, "2023-12-14"),
                        milestone(opening, 2, "2024-02-01"),
                        milestone(phase.closing(), 2, "2024-03-31")))));
    }

    private static Deadline milestone(MilestoneKind kind, int window, String date) {
        return new Deadline(
                LGC, kind, window, 1, LocalDate.parse(date), Optional.empty(), "arrêté", Certainty.CONFIRMED);
    }
}
