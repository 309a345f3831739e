package fr.sons.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseState;
import fr.sons.calendar.api.PhaseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The shipped calendars, asked as of a day")
class CalendarBookTest {

    private static final Instant SEPTEMBER_2023 = Instant.parse("2023-09-11T07:00:00Z");

    private final CalendarBook book = ReferenceCalendar.book();

    @Test
    @DisplayName("all 124 milestones of both waves are shipped, each with a legal basis")
    void shipped() {
        assertThat(ReferenceCalendar.milestones()).hasSize(124).allSatisfy(d -> assertThat(d.legalBasis())
                .isNotBlank());
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName(
            "R-CAL-04 the end of the service is 28 April 2023 until the extension is published, 20 September after")
    void versions() {
        assertThat(finPrestation("2023-04-20T21:59:59.999Z").date()).isEqualTo(LocalDate.of(2023, 4, 28));
        assertThat(finPrestation("2023-04-20T22:00:00Z").date()).isEqualTo(LocalDate.of(2023, 9, 20));
        assertThat(finPrestation("2023-04-20T22:00:00Z").calendarVersion()).isEqualTo(3);
        assertThat(book.versions("MDV-LGC-VA1")).extracting(v -> v.version()).containsExactly(1, 2, 3);
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04 what a version does not name stays as it was")
    void kept() {
        Deadline opening = book.deadline("MDV-LGC-VA1", MilestoneKind.OUVERTURE_COMMANDE, SEPTEMBER_2023)
                .orElseThrow();
        assertThat(opening.calendarVersion()).isEqualTo(1);
        assertThat(opening.certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    @Test
    @DisplayName("LOINC alone has until 31 October; a dispositif without a calendar has no deadline at all")
    void exceptions() {
        assertThat(book.deadline("BIO-LOINC-VA1", MilestoneKind.FIN_PRESTATION, SEPTEMBER_2023)
                        .orElseThrow()
                        .inWords())
                .isEqualTo("31 octobre 2023");
        assertThat(book.deadline("SF-VA2", MilestoneKind.FIN_PRESTATION, SEPTEMBER_2023))
                .isEmpty();
        assertThat(book.deadline("MDV-LGC-VA1", MilestoneKind.FIN_PRESTATION, Instant.parse("2021-08-30T21:00:00Z")))
                .isEmpty();
    }

    @Test
    @Tag("R-CMD-02")
    @DisplayName("R-CMD-02 the order window closes with 30 November 2022")
    void orderWindow() {
        assertThat(orderOpen("2022-11-30T22:59:59.999Z")).isTrue();
        assertThat(orderOpen("2022-11-30T23:00:00Z")).isFalse();
        assertThat(orderOpen("2021-08-30T21:59:59.999Z")).isFalse();
        assertThat(orderOpen("2021-08-30T22:00:00Z")).isTrue();
    }

    @Test
    @Tag("R-STA-02")
    @DisplayName("R-STA-02 the panorama of September 2023: orders closed, installations under way, nothing of wave 2")
    void panorama() {
        List<PhaseStatus> phases = book.phases(SEPTEMBER_2023);
        assertThat(phases).extracting(PhaseStatus::dispositif).doesNotContain("HOP-DPI-VA2");
        assertThat(status(phases, Phase.COMMANDE).state()).isEqualTo(PhaseState.CLOSED);
        assertThat(status(phases, Phase.COMMANDE).inWords()).isEqualTo("clôturé le 30 novembre 2022");
        assertThat(status(phases, Phase.PRESTATION).inWords())
                .isEqualTo("ouvert jusqu’au 20 septembre 2023 inclus, dans 9 jours");
        assertThat(status(phases, Phase.SOLDE).inWords())
                .isEqualTo("ouvert jusqu’au 14 décembre 2023 à 14 h, dans 94 jours");
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName("R-CAL-01 a guichet that reopens has a second window")
    void reopened() {
        assertThat(book.isOpen(
                        "PHA-LGO-VA1",
                        MilestoneKind.OUVERTURE_REFERENCEMENT,
                        MilestoneKind.CLOTURE_REFERENCEMENT,
                        Instant.parse("2023-03-21T22:59:59.999Z")))
                .isFalse();
        assertThat(book.isOpen(
                        "PHA-LGO-VA1",
                        MilestoneKind.OUVERTURE_REFERENCEMENT,
                        MilestoneKind.CLOTURE_REFERENCEMENT,
                        Instant.parse("2023-03-21T23:00:00Z")))
                .isTrue();
    }

    @Test
    @Tag("R-CAL-06")
    @DisplayName(
            "R-CAL-06 a date that had passed is told by the version in force until then, not by one that came too late")
    void setBeforeItPassed() {
        Deadline first = set(1, "2023-09-20", "arrêté");
        Deadline retitled = set(2, "2023-09-20", "arrêté rectifié à temps");
        Deadline tooLate = set(3, "2023-09-20", "arrêté rectifié trop tard");
        assertThat(setting(
                        published(first, "2023-01-01"),
                        published(retitled, "2023-09-20"),
                        published(tooLate, "2023-09-21")))
                .contains(retitled);
        assertThat(setting(published(first, "2023-01-01"), published(set(2, "2023-10-31", "arrêté"), "2023-09-01")))
                .as("an alarm that has not been moved yet shows the date of the version before")
                .contains(first);
        assertThat(setting(
                        published(set(1, "2023-12-31", "arrêté"), "2023-01-01"),
                        published(set(2, "2023-09-20", "arrêté qui avance"), "2023-10-02")))
                .as("brought forward to a day that has passed: it came late, but no other says that date")
                .map(Deadline::calendarVersion)
                .contains(2);
        assertThat(setting(published(set(1, "2023-10-31", "arrêté"), "2023-01-01")))
                .isEmpty();
    }

    @Test
    @Tag("R-CAL-07")
    @DisplayName("R-CAL-07 a date that was moved away and set back has returned; one that was confirmed has not")
    void returned() {
        CalendarBook moved = new CalendarBook(List.of(
                published(set(1, "2023-09-20", "arrêté"), "2023-01-01"),
                published(set(2, "2023-09-20", "arrêté confirmé"), "2023-02-01"),
                published(set(3, "2023-10-31", "arrêté modificatif"), "2023-03-01"),
                published(set(4, "2023-09-20", "arrêté annulé"), "2023-04-01"),
                published(set(5, "2023-09-20", "arrêté confirmé"), "2023-05-01")));
        assertThat(List.of("2023-01-15", "2023-02-15", "2023-03-15", "2023-04-15", "2023-05-15"))
                .extracting(day -> moved.closingsWithReturns(
                                "BIO-LOINC-VA1", MilestoneKind.FIN_PRESTATION, Instant.parse(day + "T12:00:00Z"))
                        .get(0)
                        .returns())
                .containsExactly(0, 0, 0, 1, 1);
    }

    private static Optional<Deadline> setting(CalendarVersionView... versions) {
        return new CalendarBook(List.of(versions))
                .setting("BIO-LOINC-VA1", MilestoneKind.FIN_PRESTATION, Instant.parse("2023-09-20T22:00:00Z"));
    }

    private static Deadline set(int version, String date, String text) {
        return new Deadline(
                "BIO-LOINC-VA1",
                MilestoneKind.FIN_PRESTATION,
                1,
                version,
                LocalDate.parse(date),
                Optional.empty(),
                text,
                Certainty.CONFIRMED);
    }

    private static CalendarVersionView published(Deadline set, String day) {
        return new CalendarVersionView(
                set.dispositif(),
                set.calendarVersion(),
                set.legalBasis(),
                "auteur",
                LocalDate.parse(day),
                Certainty.CONFIRMED,
                Optional.empty(),
                List.of(set));
    }

    @Test
    @DisplayName("what comes next begins with the nearest")
    void upcoming() {
        List<Deadline> next = book.upcoming(SEPTEMBER_2023, 9);
        assertThat(next).hasSize(9);
        assertThat(next.get(0).inWords()).isEqualTo("20 septembre 2023");
        assertThat(next.get(8).dispositif()).isEqualTo("BIO-LOINC-VA1");
    }

    @Test
    @DisplayName("a list by date shows 31 October before 1 November, though the one ends when the other begins")
    void byDate() {
        Deadline ends = on(MilestoneKind.CLOTURE_SOLDE, "2023-10-31", Optional.empty());
        Deadline begins = on(MilestoneKind.OUVERTURE_AVANCE, "2023-11-01", Optional.empty());
        Deadline atTwo = on(MilestoneKind.CLOTURE_SOLDE, "2023-11-01", Optional.of(LocalTime.of(14, 0)));
        assertThat(ends.firstRefused()).isEqualTo(begins.opensAt());
        assertThat(Stream.of(atTwo, begins, ends).sorted(ByDate.ORDER)).containsExactly(ends, begins, atTwo);
    }

    private static Deadline on(MilestoneKind kind, String date, Optional<LocalTime> time) {
        return new Deadline("BIO-LOINC-VA1", kind, 1, 1, LocalDate.parse(date), time, "arrêté", Certainty.CONFIRMED);
    }

    private Deadline finPrestation(String asOf) {
        return book.deadline("MDV-LGC-VA1", MilestoneKind.FIN_PRESTATION, Instant.parse(asOf))
                .orElseThrow();
    }

    private boolean orderOpen(String at) {
        return book.isOpen(
                "MDV-LGC-VA1", MilestoneKind.OUVERTURE_COMMANDE, MilestoneKind.CLOTURE_COMMANDE, Instant.parse(at));
    }

    private static PhaseStatus status(List<PhaseStatus> phases, Phase phase) {
        return phases.stream()
                .filter(p -> p.dispositif().equals("MDV-LGC-VA1") && p.phase() == phase)
                .findFirst()
                .orElseThrow();
    }
}
