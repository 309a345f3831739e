package fr.sons.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-CAL-07")
@DisplayName("R-CAL-07 which reminder is due when")
class ReminderTest {

    private static final Deadline END = deadline("2023-09-20", null);

    @ParameterizedTest(name = "{0} in Paris: {1}")
    @DisplayName("20 September: 30, 15, 7 and 1 calendar days before, from 7 h in Paris, the nearest one only")
    @CsvSource(
            nullValues = "none",
            value = {
                "2023-08-20T23:59, none",
                "2023-08-21T06:59:59.999, none",
                "2023-08-21T07:00, 30",
                "2023-09-05T06:59, 30",
                "2023-09-05T07:00, 15",
                "2023-09-12T23:00, 15",
                "2023-09-13T07:00, 7",
                "2023-09-18T12:00, 7",
                "2023-09-19T07:00, 1",
                "2023-09-20T23:59:59.999, 1",
                "2023-09-21T00:00, none",
                "2023-09-21T07:00, none",
            })
    void wholeDay(String local, Integer days) {
        assertThat(Reminder.dueAt(END, paris(local))).isEqualTo(Optional.ofNullable(days));
    }

    @Test
    @DisplayName("14 December at 14 h: none from the first refused millisecond on")
    void withTime() {
        Deadline closing = deadline("2023-12-14", "14:00");
        assertThat(Reminder.dueAt(closing, paris("2023-12-14T14:00"))).contains(1);
        assertThat(Reminder.dueAt(closing, paris("2023-12-14T14:00").plusMillis(1)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: 30 days before at {1}")
    @DisplayName("Over a change of hour days stay calendar days of Paris, and 7 h stays 7 h")
    @CsvSource({
        "2024-04-20, 2024-03-21T06:00:00Z",
        "2023-11-20, 2023-10-21T05:00:00Z",
        "2024-03-31, 2024-03-01T06:00:00Z"
    })
    void changeOfHour(LocalDate date, Instant first) {
        Deadline deadline = deadline(date.toString(), null);
        assertThat(Reminder.dueAt(deadline, first)).contains(30);
        assertThat(Reminder.dueAt(deadline, first.minusMillis(1))).isEmpty();
        LocalDate day = date.minusDays(1);
        assertThat(Reminder.dueAt(deadline, day.atTime(7, 0).atZone(Paris.ZONE).toInstant()))
                .contains(1);
    }

    @Test
    @DisplayName("The day of the change itself, 31 March 2024, its one-day reminder comes at 7 h summer time")
    void dayOfChange() {
        Deadline deadline = deadline("2024-04-01", null);
        assertThat(Reminder.dueAt(deadline, Instant.parse("2024-03-31T05:00:00Z")))
                .contains(1);
        assertThat(Reminder.dueAt(deadline, Instant.parse("2024-03-31T04:59:59.999Z")))
                .contains(7);
    }

    @Test
    @DisplayName(
            "The date, the milestone and the number of days make another reminder; the version of the calendar does not")
    void key() {
        Reminder fifteen = new Reminder(Audience.VENDOR, END, 15);
        assertThat(fifteen.key(7)).isEqualTo("rappel/VENDOR/7/MDV-LGC-VA1/FIN_PRESTATION/2023-09-20/15");
        Deadline moved = deadline("2023-10-20", null);
        assertThat(new Reminder(Audience.VENDOR, moved, 15).key(7)).isNotEqualTo(fifteen.key(7));
        assertThat(new Reminder(Audience.CLIENT, END, 15).key(7)).isNotEqualTo(fifteen.key(7));
        assertThat(new Reminder(Audience.VENDOR, END, 7).key(7)).isNotEqualTo(fifteen.key(7));
    }

    @Test
    @DisplayName("The message says what, until when, in which case what is to be done, and where the whole list is")
    void text() {
        Digest digest = new Digest(
                7,
                "Logiciels d’essai",
                Optional.of("contact@essai.example"),
                1_203,
                List.of(new OpenCase("SONS-V1-LGC-0000001", "Cabinet d’essai", OpenCase.ToDo.ATTEST)));
        Reminder reminder = new Reminder(Audience.VENDOR, END, 15);
        assertThat(digest.subject(reminder))
                .isEqualTo(
                        "[SONS] Fin de la prestation : 1\u202f203 dossiers ouverts, au plus tard le 20 septembre 2023"
                                + " (MDV-LGC-VA1)");
        assertThat(digest.body(
                        reminder, "Logiciel de gestion de cabinet", paris("2023-09-05T07:00"), "https://sons.example"))
                .contains("Échéance : Fin de la prestation, jusqu'au 20 septembre 2023 inclus, dans 15 jours")
                .contains("- SONS-V1-LGC-0000001, Cabinet d’essai : attester la fin de prestation")
                .contains("… et 1\u202f202 autres")
                .contains("https://sons.example/taches?tache=attester_prestation");
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Paris.ZONE).toInstant();
    }

    private static Deadline deadline(String date, String time) {
        return new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.FIN_PRESTATION,
                1,
                3,
                LocalDate.parse(date),
                Optional.ofNullable(time).map(LocalTime::parse),
                "arrêté",
                Certainty.CONFIRMED);
    }
}
