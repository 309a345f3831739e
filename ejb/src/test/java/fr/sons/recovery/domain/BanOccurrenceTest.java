package fr.sons.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.Bound;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-07")
@Tag("R-CAL-06")
@DisplayName("R-REC-07, R-CAL-06: each verdict on a case has its own letter that forbids re-invoicing")
class BanOccurrenceTest {

    private static final BindingDeadline FIRST = missed("2023-09-20", null);
    private static final BindingDeadline SECOND = missed("2023-10-31", null);

    @Test
    @DisplayName("the date that was missed names the verdict, and on one day its hour")
    void names() {
        assertThat(BanOccurrence.of(SECOND)).isEqualTo("NOT_DELIVERED/2023-10-31");
        assertThat(BanOccurrence.of(missed("2023-10-31", "14:00"))).isEqualTo("NOT_DELIVERED/2023-10-31T14:00");
    }

    @Test
    @DisplayName("a letter tells of the verdict on its own date only")
    void ofItsVerdict() {
        String first = BanOccurrence.of(FIRST);
        assertThat(BanOccurrence.isOf(first, Optional.of(FIRST))).isTrue();
        assertThat(BanOccurrence.isOf(first, Optional.of(SECOND))).isFalse();
        assertThat(BanOccurrence.isOf(first, Optional.empty())).isFalse();
        assertThat(BanOccurrence.isOf(BanOccurrence.of(SECOND), Optional.of(missed("2023-10-31", "14:00"))))
                .isFalse();
    }

    @Test
    @DisplayName("one that was ordered without its date is printed as before")
    void orderedBefore() {
        assertThat(BanOccurrence.isOf("NOT_DELIVERED", Optional.of(SECOND))).isTrue();
    }

    private static BindingDeadline missed(String date, String time) {
        return Bound.by(new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.FIN_PRESTATION,
                1,
                3,
                LocalDate.parse(date),
                Optional.ofNullable(time).map(LocalTime::parse),
                "arrêté modificatif",
                Certainty.CONFIRMED));
    }
}
