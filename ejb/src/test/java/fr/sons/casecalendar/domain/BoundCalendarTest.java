package fr.sons.casecalendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.Bound;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-04")
@Tag("R-CAL-06")
@DisplayName("R-CAL-04, R-CAL-06 the calendar in force, with the dates that still bind a case in their place")
class BoundCalendarTest {

    private static final BindingDeadline END = milestone(MilestoneKind.FIN_PRESTATION, 1, 2, "2023-10-31");
    private static final BindingDeadline OLD_END = milestone(MilestoneKind.FIN_PRESTATION, 1, 1, "2023-09-20");
    private static final BindingDeadline OPENING = milestone(MilestoneKind.OUVERTURE_SOLDE, 1, 1, "2023-10-01");
    private static final BindingDeadline CLOSING = milestone(MilestoneKind.CLOTURE_SOLDE, 1, 1, "2023-12-14");
    private static final BindingDeadline LATE_CLOSING = milestone(MilestoneKind.CLOTURE_SOLDE, 1, 2, "2024-01-31");
    private static final BindingDeadline OLD_COMPLEMENTS_END =
            milestone(MilestoneKind.FIN_MODIFICATION_SOLDE, 1, 1, "2023-12-28");
    private static final BindingDeadline NEW_END = milestone(MilestoneKind.FIN_MODIFICATION_SOLDE, 1, 2, "2024-03-28");
    private static final BindingDeadline SECOND_OPENING = milestone(MilestoneKind.OUVERTURE_SOLDE, 2, 2, "2024-02-01");
    private static final BindingDeadline SECOND_CLOSING = milestone(MilestoneKind.CLOTURE_SOLDE, 2, 2, "2024-03-29");

    @Test
    @DisplayName("a date that had passed takes the place of the one in force, in the order of time")
    void older() {
        assertThat(BoundCalendar.of(List.of(OPENING, END, CLOSING), List.of(OLD_END, CLOSING), Optional.empty()))
                .containsExactly(OLD_END, OPENING, CLOSING);
    }

    @Test
    @DisplayName("a window that was opened after the one that binds is not one of this case")
    void laterWindow() {
        assertThat(BoundCalendar.of(
                        List.of(OPENING, END, CLOSING, SECOND_OPENING, SECOND_CLOSING),
                        List.of(END, CLOSING),
                        Optional.empty()))
                .containsExactly(OPENING, END, CLOSING);
    }

    @Test
    @DisplayName("where nothing had passed it is the calendar in force, all windows of it")
    void inForce() {
        List<BindingDeadline> all = List.of(OPENING, END, CLOSING, SECOND_OPENING, SECOND_CLOSING);
        assertThat(BoundCalendar.of(all, List.of(END, SECOND_CLOSING), Optional.empty()))
                .isEqualTo(all);
        assertThat(BoundCalendar.of(List.of(), List.of(), Optional.empty())).isEmpty();
    }

    @Test
    @Tag("R-SOL-04")
    @DisplayName("R-SOL-04 complements asked for after an extension have a line of their own behind the old closing")
    void complements() {
        assertThat(BoundCalendar.of(List.of(OPENING, LATE_CLOSING), List.of(CLOSING), Optional.of(LATE_CLOSING)))
                .containsExactly(OPENING, CLOSING, LATE_CLOSING);
        assertThat(BoundCalendar.of(
                        List.of(CLOSING, SECOND_OPENING, SECOND_CLOSING),
                        List.of(CLOSING),
                        Optional.of(SECOND_CLOSING)))
                .as("an opening is nothing to them")
                .containsExactly(CLOSING, SECOND_CLOSING);
        assertThat(BoundCalendar.of(List.of(OPENING, CLOSING), List.of(CLOSING), Optional.of(CLOSING)))
                .as("one line where the closing says it all")
                .containsExactly(OPENING, CLOSING);
    }

    @Test
    @Tag("R-SOL-04")
    @DisplayName("R-SOL-04 an end of complements is told as it binds them, not where it came too late for them")
    void endOfComplements() {
        assertThat(BoundCalendar.of(List.of(CLOSING, NEW_END), List.of(CLOSING), Optional.of(OLD_COMPLEMENTS_END)))
                .containsExactly(CLOSING, OLD_COMPLEMENTS_END);
        BindingDeadline closing =
                new BindingDeadline(CLOSING.deadline(), CLOSING.version(), NEW_END.version(), Optional.empty());
        assertThat(BoundCalendar.of(List.of(CLOSING, NEW_END), List.of(CLOSING), Optional.of(closing)))
                .as("which version came too late for them is theirs to say")
                .containsExactly(CLOSING, closing);
        assertThat(BoundCalendar.of(List.of(CLOSING, NEW_END), List.of(CLOSING), Optional.empty()))
                .as("awaited no longer, they may be asked for anew until then")
                .containsExactly(CLOSING, NEW_END);
    }

    private static BindingDeadline milestone(MilestoneKind kind, int window, int version, String date) {
        return Bound.by(new Deadline(
                "MDV-LGC-VA1",
                kind,
                window,
                version,
                LocalDate.parse(date),
                Optional.empty(),
                "arrêté",
                Certainty.CONFIRMED));
    }
}
