package fr.sons.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-05")
@Tag("R-CAL-06")
@DisplayName("R-CAL-05, R-CAL-06 what an amendment does to the cases it touches")
class TouchedTest {

    private static final String LGC = "MDV-LGC-VA1";
    private static final Instant NOW = Instant.parse("2023-09-11T07:00:00Z");

    private final CalendarBook book = ReferenceCalendar.book();

    @Test
    @DisplayName("an extension moves the date of who waits for it")
    void moved() {
        Touched touched = by(MilestoneKind.FIN_PRESTATION, "2023-10-31");
        assertThat(touched.alarms()).containsExactly(CaseAlarm.SERVICE);
        assertThat(touched.before().map(Deadline::inWords)).contains("20 septembre 2023");
        assertThat(touched.situation()).isEqualTo("échéance déplacée");
    }

    @Test
    @DisplayName("a date brought forward to the past makes late, and revives nobody")
    void late() {
        Touched touched = by(MilestoneKind.FIN_PRESTATION, "2023-09-08");
        assertThat(touched.situation()).isEqualTo("devient hors délai");
        assertThat(touched.revives()).isFalse();
    }

    @Test
    @DisplayName("an extension of what had passed would revive, if an agent decides so")
    void passed() {
        Touched touched = by(MilestoneKind.CLOTURE_AVANCE, "2023-09-29");
        assertThat(touched.alarms()).containsExactly(CaseAlarm.ADVANCE);
        assertThat(touched.situation()).isEqualTo("échéance déjà passée : verdict rendu ou en cours");
        assertThat(touched.revives()).isTrue();
    }

    @Test
    @DisplayName("the closing of the solde bounds the complements too, where nothing else does")
    void solde() {
        assertThat(by(MilestoneKind.CLOTURE_SOLDE, "2024-01-31").alarms())
                .containsExactly(CaseAlarm.SOLDE, CaseAlarm.COMPLEMENTS);
    }

    private Touched by(MilestoneKind kind, String date) {
        MilestoneChange change = new MilestoneChange(
                kind, 1, LocalDate.parse(date), Optional.empty(), "arrêté modificatif", Certainty.CONFIRMED);
        return Touched.by(LGC, book.deadlines(LGC, NOW), List.of(change), 0, NOW)
                .get(0);
    }
}
