package fr.sons.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.LegalDelay;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.recovery.api.RecoveryDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-01")
@DisplayName("R-CAL-01 what a case says where requests are not received all the time until its end")
class CaseDeadlineTest {

    private static final Instant SUMMER = Instant.parse("2024-08-01T08:00:00Z");
    private static final Deadline OPENING = milestone(MilestoneKind.OUVERTURE_AVANCE, "2024-09-12");
    private static final Deadline CLOSING = milestone(MilestoneKind.CLOTURE_AVANCE, "2025-12-17");

    @Test
    @DisplayName("one window still to open: nothing is said of another")
    void toOpen() {
        WindowClosing only = new WindowClosing(CLOSING, Optional.of(OPENING), Optional.empty(), Optional.empty());
        assertThat(CaseDeadline.interruption(only, CLOSING, SUMMER))
                .isEqualTo("Demandes d’avance reçues à partir du 12 septembre 2024 : aucune demande n’est reçue avant"
                        + " (R-CAL-01).");
    }

    @Test
    @DisplayName("a guichet that opens again: when, and after which closing the case ends")
    void opensAgain() {
        WindowClosing first = new WindowClosing(
                milestone(MilestoneKind.CLOTURE_AVANCE, "2024-08-31"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(OPENING));
        assertThat(CaseDeadline.interruption(first, CLOSING, SUMMER))
                .isEqualTo("Demandes d’avance reçues jusqu’au 31 août 2024 inclus, puis à partir du 12 septembre 2024 :"
                        + " aucune demande n’est reçue entre deux fenêtres. Un dossier sans demande n’est clos"
                        + " qu’après la dernière clôture connue, le 17 décembre 2025 (R-CAL-01).");
    }

    @Test
    @Tag("R-REC-05")
    @DisplayName(
            "R-REC-05: a pronounced recovery: until when it is to be paid, with the days that remain and the steps")
    void payment() {
        RecoveryDate payment = RecoveryDate.payment(LegalDelay.calendarDays(LocalDate.of(2023, 12, 4), 30));
        CaseDeadline.Next next = CaseDeadline.next(payment, LocalDate.of(2023, 12, 20));
        assertThat(next.inWords())
                .isEqualTo("Paiement de la somme réclamée\u00a0: jusqu’au 3 janvier 2024 inclus, dans 14 jours");
        assertThat(next.explanation().steps().get(1)).contains("du jour de la décision");
        assertThat(next.explanation().steps().get(0)).contains("lundi 4 décembre 2023");
        assertThat(CaseDeadline.next(payment, LocalDate.of(2024, 1, 4)).inWords())
                .endsWith("délai dépassé depuis le 3 janvier 2024");
    }

    @Test
    @Tag("R-SOL-04")
    @DisplayName("R-SOL-04: who is to complete is told the date of the complements, though the guichet closed before")
    void complements() {
        BindingDeadline passed = binding(milestone(MilestoneKind.CLOTURE_SOLDE, "2023-12-14"));
        BindingDeadline due = binding(milestone(MilestoneKind.CLOTURE_SOLDE, "2024-01-31"));
        Map<CaseAlarm, BindingDeadline> bounds = Map.of(CaseAlarm.SOLDE, passed, CaseAlarm.COMPLEMENTS, due);
        assertThat(told(bounds, CaseAlarm.COMPLEMENTS)).contains(due);
        assertThat(told(bounds, CaseAlarm.SERVICE, CaseAlarm.SOLDE))
                .as("the first that the case has")
                .contains(passed);
        assertThat(told(bounds, CaseAlarm.ADVANCE)).isEmpty();
    }

    private static Optional<BindingDeadline> told(Map<CaseAlarm, BindingDeadline> bounds, CaseAlarm... alarms) {
        return CaseDeadline.binding(
                new NextStep("Le fournisseur", "agit", List.of(alarms)),
                alarm -> Optional.ofNullable(bounds.get(alarm)));
    }

    private static BindingDeadline binding(Deadline deadline) {
        return new BindingDeadline(deadline, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Deadline milestone(MilestoneKind kind, String date) {
        return new Deadline(
                "HOP-DPI-VA2", kind, 1, 1, LocalDate.parse(date), Optional.empty(), "arrêté", Certainty.CONFIRMED);
    }
}
