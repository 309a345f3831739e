package fr.sons.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-01")
@DisplayName("R-CAL-01 a calendar as CSV and as iCalendar")
class CalendarFilesTest {

    private static final String LGC = "MDV-LGC-VA1";
    private static final LocalDate DAY = LocalDate.of(2023, 9, 18);
    private static final List<Deadline> CALENDAR = List.of(
            deadline(MilestoneKind.FIN_PRESTATION, "2023-09-20", Optional.empty()),
            deadline(MilestoneKind.CLOTURE_SOLDE, "2023-12-14", Optional.of(LocalTime.of(14, 0))));

    @Test
    @DisplayName("what was written is read back, and only what differs becomes the draft")
    void roundTrip() {
        String csv = CalendarCsv.write(CALENDAR);
        assertThat(csv).contains("MDV-LGC-VA1;CLOTURE_SOLDE;1;2023-12-14;14:00;\"arrêté ; article 3\";CONFIRMED;3\r\n");
        assertThat(read(csv).changes()).isEmpty();
        assertThat(read(csv.replace("2023-09-20", "31/10/2023")).changes())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(MilestoneKind.FIN_PRESTATION);
                    assertThat(c.date()).isEqualTo(LocalDate.of(2023, 10, 31));
                });
    }

    @Test
    @DisplayName("what cannot be read is told with its line, its column and its value")
    void problems() {
        String csv = CalendarCsv.write(CALENDAR)
                .replace("2023-09-20", "2023-02-30")
                .replace("CLOTURE_SOLDE;1", "CLOTURE_SOLDE;x");
        assertThatThrownBy(() -> read(csv)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(
                        r.reason().message())
                .isEqualTo(
                        "Ligne 2, colonne date : le « 2023-02-30 » n’existe pas. Ligne 3, colonne fenetre : « x » n’est"
                                + " pas un numéro de 1 à 99."));
        assertThatThrownBy(() -> read("a;b\r\n1;2")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("iCalendar: whole days are days, times are instants, identifiers outlive an amendment")
    void ics() {
        String ics = CalendarIcs.write("Échéancier", CALENDAR, Instant.parse("2023-09-11T07:00:00Z"));
        assertThat(ics)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20230920\r\n")
                .contains("DTSTART:20231214T130000Z\r\n")
                .contains("UID:MDV-LGC-VA1-CLOTURE_SOLDE-1@sons\r\n")
                .contains("SEQUENCE:3\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static AmendmentDraft read(String csv) {
        return CalendarCsv.read(csv, LGC, "arrêté", DAY, CALENDAR);
    }

    private static Deadline deadline(MilestoneKind kind, String date, Optional<LocalTime> time) {
        return new Deadline(LGC, kind, 1, 3, LocalDate.parse(date), time, "arrêté ; article 3", Certainty.CONFIRMED);
    }
}
