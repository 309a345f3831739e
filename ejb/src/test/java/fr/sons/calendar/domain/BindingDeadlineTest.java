package fr.sons.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-06")
@DisplayName("R-CAL-06 an extension published after the deadline reopens nothing by itself")
class BindingDeadlineTest {

    private static final String LGC = "MDV-LGC-VA1";
    private static final Instant ORDERED = Instant.parse("2022-10-01T10:00:00Z");
    private static final Instant PASSED = Instant.parse("2023-09-20T22:00:00Z");
    private static final Instant NEW_PASSED = Instant.parse("2023-10-31T23:00:00Z");

    @Test
    @DisplayName("published in time it extends, whoever asks and whenever")
    void inTime() {
        CalendarBook book = extendedAt(PASSED.minusMillis(1));
        assertThat(binding(book, ORDERED, PASSED.plusSeconds(3600)).date()).isEqualTo(LocalDate.of(2023, 10, 31));
    }

    @Test
    @DisplayName("published a moment too late the old date binds, although no timer has told so yet (R-CAL-03)")
    void tooLate() {
        CalendarBook book = extendedAt(PASSED.plusMillis(1));
        Deadline binding = binding(book, ORDERED, PASSED.plusSeconds(3600));
        assertThat(binding.date()).isEqualTo(LocalDate.of(2023, 9, 20));
        assertThat(binding.accepts(PASSED.plusSeconds(3600))).isFalse();
        assertThat(binding(book, ORDERED, NEW_PASSED.minusSeconds(60)).date()).isEqualTo(LocalDate.of(2023, 9, 20));
    }

    @Test
    @DisplayName("published in the very first refused instant, it comes too late: nobody is late and in time at once")
    void inTheFirstRefusedInstant() {
        CalendarBook book = extendedAt(PASSED);
        assertThat(binding(book, ORDERED, PASSED).date()).isEqualTo(LocalDate.of(2023, 9, 20));
        assertThat(book.judgedBefore(LGC, MilestoneKind.FIN_PRESTATION, PASSED)).isEqualTo(PASSED);
        assertThat(book.tooLateFor(binding(book, ORDERED, PASSED), PASSED)).isPresent();
    }

    @Test
    @Tag("R-SOL-04")
    @DisplayName("R-SOL-04 an end of complements that comes once CLOTURE_SOLDE has passed reopens none of them")
    void complements() {
        Instant closed = Instant.parse("2023-12-14T13:00:00.001Z");
        Instant asked = closed.minusSeconds(86_400);
        CalendarBook late = withEndOfComplements(closed.plusSeconds(60));
        Instant later = closed.plusSeconds(3600);
        assertThat(late.binding(LGC, CaseAlarm.COMPLEMENTS, asked, later)
                        .orElseThrow()
                        .kind())
                .isEqualTo(MilestoneKind.CLOTURE_SOLDE);
        assertThat(late.binding(LGC, CaseAlarm.COMPLEMENTS, later, later)
                        .orElseThrow()
                        .kind())
                .as("asked for since")
                .isEqualTo(MilestoneKind.FIN_MODIFICATION_SOLDE);
        assertThat(withEndOfComplements(asked.plusSeconds(60))
                        .binding(LGC, CaseAlarm.COMPLEMENTS, asked, later)
                        .orElseThrow()
                        .kind())
                .as("published in time")
                .isEqualTo(MilestoneKind.FIN_MODIFICATION_SOLDE);
    }

    @Test
    @DisplayName("a case reopened, or opened later, is judged by the new date")
    void since() {
        CalendarBook book = extendedAt(PASSED.plusSeconds(86_400));
        Instant reopened = PASSED.plusSeconds(2 * 86_400);
        assertThat(binding(book, reopened, reopened.plusSeconds(1)).date()).isEqualTo(LocalDate.of(2023, 10, 31));
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04 what applied on a past day does not change when a text is entered late")
    void neverBack() {
        CalendarBook book = extendedAt(PASSED.plusSeconds(86_400));
        assertThat(book.deadline(LGC, MilestoneKind.FIN_PRESTATION, PASSED))
                .hasValueSatisfying(d -> assertThat(d.calendarVersion()).isEqualTo(3));
        assertThat(book.version(LGC, PASSED).orElseThrow().version()).isEqualTo(3);
        assertThat(book.version(LGC, PASSED.plusSeconds(86_400)).orElseThrow().version())
                .isEqualTo(4);
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04 the version that came too late for a binding date is named, and only where it binds")
    void whichCameTooLate() {
        Instant published = PASSED.plusSeconds(86_400);
        CalendarBook book = extendedAt(published);
        Deadline old = binding(book, ORDERED, published);
        assertThat(book.tooLateFor(old, published))
                .hasValueSatisfying(v -> assertThat(v.version()).isEqualTo(4));
        assertThat(book.tooLateFor(old, published.minusMillis(1)))
                .as("on the day before, the old date is simply the one in force")
                .isEmpty();
        assertThat(book.tooLateFor(binding(book, published, published), published))
                .as("a case reopened since is bound by the new date")
                .isEmpty();
        CalendarBook inTime = extendedAt(PASSED.minusSeconds(86_400));
        assertThat(inTime.tooLateFor(binding(inTime, ORDERED, published), published))
                .isEmpty();
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04 a version that confirms a passed date, with another text alone, came too late for nothing")
    void sameDateConfirmed() {
        Instant published = PASSED.plusSeconds(86_400);
        CalendarBook book = amendedAt(published, MilestoneKind.FIN_PRESTATION, LocalDate.of(2023, 9, 20));
        Deadline old = binding(book, ORDERED, published);
        assertThat(old.calendarVersion()).isEqualTo(3);
        assertThat(book.deadline(LGC, MilestoneKind.FIN_PRESTATION, published))
                .hasValueSatisfying(d -> assertThat(d.calendarVersion()).isEqualTo(4));
        assertThat(book.tooLateFor(old, published)).isEmpty();
    }

    @Test
    @Tag("R-SOL-04")
    @DisplayName("R-SOL-04 too late for complements is also the first version that sets an end of their own")
    void endOfComplementsCameTooLate() {
        Instant closed = Instant.parse("2023-12-14T13:00:00.001Z");
        Instant asked = closed.minusSeconds(86_400);
        Instant published = closed.plusSeconds(6 * 86_400);
        CalendarBook book = withEndOfComplements(published);
        Deadline closing =
                book.binding(LGC, CaseAlarm.COMPLEMENTS, asked, published).orElseThrow();
        assertThat(book.tooLateFor(closing, CaseAlarm.COMPLEMENTS, published))
                .hasValueSatisfying(v -> assertThat(v.version()).isEqualTo(4));
        assertThat(book.tooLateFor(closing, CaseAlarm.COMPLEMENTS, published.minusMillis(1)))
                .as("nothing was published yet")
                .isEmpty();
        assertThat(book.tooLateFor(closing, published))
                .as("the guichet itself goes by its closing as before")
                .isEmpty();
    }

    @Property
    @Label("once a case is late it stays late: the verdict does not depend on when a timer asks")
    void onceLateStaysLate(
            @ForAll @LongRange(min = -5_000_000, max = 5_000_000) long publishedAfter,
            @ForAll @LongRange(min = 0, max = 3_000_000) long asked,
            @ForAll @LongRange(min = 0, max = 3_000_000) long askedLater) {
        CalendarBook book = extendedAt(PASSED.plusMillis(publishedAfter));
        Instant first = PASSED.plusMillis(asked);
        boolean late = !binding(book, ORDERED, first).accepts(first);
        Instant second = first.plusMillis(askedLater);
        if (late && !first.isBefore(PASSED.plusMillis(Math.max(0, publishedAfter)))) {
            assertThat(binding(book, ORDERED, second).accepts(second)).isFalse();
        }
    }

    private static Deadline binding(CalendarBook book, Instant since, Instant at) {
        return book.binding(LGC, MilestoneKind.FIN_PRESTATION, since, at).orElseThrow();
    }

    private static CalendarBook withEndOfComplements(Instant recorded) {
        return amendedAt(recorded, MilestoneKind.FIN_MODIFICATION_SOLDE, LocalDate.of(2023, 12, 28));
    }

    private static CalendarBook extendedAt(Instant recorded) {
        return amendedAt(recorded, MilestoneKind.FIN_PRESTATION, LocalDate.of(2023, 10, 31));
    }

    private static CalendarBook amendedAt(Instant recorded, MilestoneKind kind, LocalDate date) {
        List<CalendarVersionView> versions =
                new java.util.ArrayList<>(ReferenceCalendar.book().versions(LGC));
        versions.add(new CalendarVersionView(
                LGC,
                4,
                "arrêté modificatif",
                "test",
                LocalDate.of(2023, 9, 18),
                Certainty.CONFIRMED,
                Optional.of(recorded),
                List.of(new Deadline(
                        LGC, kind, 1, 4, date, Optional.empty(), "arrêté modificatif", Certainty.CONFIRMED))));
        return new CalendarBook(versions);
    }
}
