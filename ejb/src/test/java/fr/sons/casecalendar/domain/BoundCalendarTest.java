package fr.sons.casecalendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final Deadline END = milestone(MilestoneKind.FIN_PRESTATION, 1, 2, "2023-10-31");
    private static final Deadline OLD_END = milestone(MilestoneKind.FIN_PRESTATION, 1, 1, "2023-09-20");
    private static final Deadline OPENING = milestone(MilestoneKind.OUVERTURE_SOLDE, 1, 1, "2023-10-01");
    private static final Deadline CLOSING = milestone(MilestoneKind.CLOTURE_SOLDE, 1, 1, "2023-12-14");
    private static final Deadline SECOND_OPENING = milestone(MilestoneKind.OUVERTURE_SOLDE, 2, 2, "2024-02-01");
    private static final Deadline SECOND_CLOSING = milestone(MilestoneKind.CLOTURE_SOLDE, 2, 2, "2024-03-29");

    @Test
    @DisplayName("a date that had passed takes the place of the one in force, in the order of time")
    void older() {
        assertThat(BoundCalendar.of(List.of(OPENING, END, CLOSING), List.of(OLD_END, CLOSING)))
                .containsExactly(OLD_END, OPENING, CLOSING);
    }

    @Test
    @DisplayName("a window that was opened after the one that binds is not one of this case")
    void laterWindow() {
        assertThat(BoundCalendar.of(
                        List.of(OPENING, END, CLOSING, SECOND_OPENING, SECOND_CLOSING), List.of(END, CLOSING)))
                .containsExactly(OPENING, END, CLOSING);
    }

    @Test
    @DisplayName("where nothing had passed it is the calendar in force, all windows of it")
    void inForce() {
        List<Deadline> all = List.of(OPENING, END, CLOSING, SECOND_OPENING, SECOND_CLOSING);
        assertThat(BoundCalendar.of(all, List.of(END, SECOND_CLOSING))).isEqualTo(all);
        assertThat(BoundCalendar.of(List.of(), List.of())).isEmpty();
    }

    private static Deadline milestone(MilestoneKind kind, int window, int version, String date) {
        return new Deadline(
                "MDV-LGC-VA1",
                kind,
                window,
                version,
                LocalDate.parse(date),
                Optional.empty(),
                "arrêté",
                Certainty.CONFIRMED);
    }
}
