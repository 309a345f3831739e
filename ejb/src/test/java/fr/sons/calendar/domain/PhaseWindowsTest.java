package fr.sons.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseState;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.api.WindowClosing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R-CAL-01")
@DisplayName("R-CAL-01 the window that matters, where a guichet closes and opens again")
class PhaseWindowsTest {

    private static final String LGC = "MDV-LGC-VA1";
    private static final Instant AUTUMN = Instant.parse("2023-11-14T10:00:00Z");

    @ParameterizedTest(name = "at {0} window {1} is {2}")
    @CsvSource({
        "2023-08-31T22:00:00.000Z, 1, OPEN",
        "2023-12-14T22:59:59.999Z, 1, OPEN",
        "2023-12-14T23:00:00.000Z, 2, TO_OPEN",
        "2024-01-31T22:59:59.999Z, 2, TO_OPEN",
        "2024-01-31T23:00:00.000Z, 2, OPEN",
        "2024-03-31T21:59:59.999Z, 2, OPEN",
        "2024-03-31T22:00:00.000Z, 2, CLOSED"
    })
    void matters(Instant at, int window, PhaseState state) {
        for (Phase phase : List.of(Phase.COMMANDE, Phase.AVANCE, Phase.SOLDE)) {
            PhaseStatus status = book(phase).status(LGC, phase, at);
            assertThat(status.state()).isEqualTo(state);
            assertThat(status.opening().orElseThrow().window()).isEqualTo(window);
            assertThat(status.closing().orElseThrow().window()).isEqualTo(window);
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    @DisplayName("what has no milestone has no limit to tell")
    void unknown(Phase phase) {
        PhaseStatus status = new CalendarBook(List.of()).status(LGC, phase, Instant.parse("2024-01-15T08:00:00Z"));
        assertThat(status.state()).isEqualTo(PhaseState.UNKNOWN);
        assertThat(status.opening()).isEmpty();
        assertThat(status.closing()).isEmpty();
    }

    @Test
    @DisplayName("a first window without an opening milestone is open until it closes")
    void withoutOpening() {
        PhaseStatus status = book(
                        milestone(MilestoneKind.CLOTURE_SOLDE, 1, "2023-12-14"),
                        milestone(MilestoneKind.OUVERTURE_SOLDE, 2, "2024-02-01"),
                        milestone(MilestoneKind.CLOTURE_SOLDE, 2, "2024-03-31"))
                .status(LGC, Phase.SOLDE, Instant.parse("2023-12-14T22:59:59.999Z"));
        assertThat(status.state()).isEqualTo(PhaseState.OPEN);
        assertThat(status.opening()).isEmpty();
    }

    @ParameterizedTest(name = "at {0} installations are {1}, soldes {2}")
    @Tag("R-STA-02")
    @DisplayName("R-STA-02 a phase without an opening of its own has not begun before the one it follows")
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-08-31T21:59:59.999Z | à venir, pas avant le 1er septembre 2023 (Ouverture des commandes)"
                        + " | à venir, pas avant le 15 octobre 2023 (Ouverture des demandes d’avance)",
                "2023-08-31T22:00:00.000Z | ouvert jusqu’au 20 septembre 2024 inclus, dans 385 jours"
                        + " | à venir, pas avant le 15 octobre 2023 (Ouverture des demandes d’avance)",
                "2023-10-14T22:00:00.000Z | ouvert jusqu’au 20 septembre 2024 inclus, dans 341 jours"
                        + " | ouvert jusqu’au 14 décembre 2024 inclus, dans 426 jours"
            })
    void follows(Instant at, String installations, String soldes) {
        CalendarBook book = book(
                milestone(MilestoneKind.OUVERTURE_COMMANDE, 1, "2023-09-01"),
                milestone(MilestoneKind.OUVERTURE_AVANCE, 1, "2023-10-15"),
                milestone(MilestoneKind.FIN_PRESTATION, 1, "2024-09-20"),
                milestone(MilestoneKind.CLOTURE_SOLDE, 1, "2024-12-14"));
        assertThat(panorama(book, Phase.PRESTATION, at).inWords()).isEqualTo(installations);
        assertThat(panorama(book, Phase.SOLDE, at).inWords()).isEqualTo(soldes);
        assertThat(panorama(book, Phase.REFERENCEMENT, at).state()).isEqualTo(PhaseState.UNKNOWN);
        assertThat(book.isOpen(LGC, MilestoneKind.OUVERTURE_SOLDE, MilestoneKind.CLOTURE_SOLDE, at))
                .as("what is received is decided by its own milestones alone")
                .isTrue();
    }

    private static PhaseStatus panorama(CalendarBook book, Phase phase, Instant at) {
        return book.phases(at).stream()
                .filter(status -> status.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("each closing that is followed by an opening shuts the guichet until then; the last one for good")
    void closings() {
        List<WindowClosing> closings = book(Phase.SOLDE).closings(LGC, MilestoneKind.CLOTURE_SOLDE, AUTUMN);
        assertThat(closings).extracting(c -> c.closing().date().toString()).containsExactly("2023-12-14", "2024-03-31");
        assertThat(closings)
                .extracting(c -> c.opening().orElseThrow().date().toString())
                .containsExactly("2023-09-01", "2024-02-01");
        assertThat(closings.get(0).reopening()).isEqualTo(closings.get(1).opening());
        assertThat(closings.get(1).previous()).contains(closings.get(0));
        assertThat(closings.get(1).reopening()).isEmpty();
    }

    @Test
    @DisplayName("the end of the service has no opening: an earlier date of it shuts nothing")
    void closingsWithoutOpenings() {
        CalendarBook book = book(
                milestone(MilestoneKind.FIN_PRESTATION, 1, "2023-09-20"),
                milestone(MilestoneKind.FIN_PRESTATION, 2, "2023-10-31"));
        assertThat(book.closings(LGC, MilestoneKind.FIN_PRESTATION, AUTUMN))
                .singleElement()
                .satisfies(c -> assertThat(c.closing().date()).isEqualTo(LocalDate.of(2023, 10, 31)));
    }

    @Test
    @DisplayName("a window without a closing of its own is bound by the last closing known: nothing opens after it")
    void closingsBeforeAnOpenWindow() {
        CalendarBook book = book(
                milestone(MilestoneKind.CLOTURE_SOLDE, 1, "2023-12-14"),
                milestone(MilestoneKind.OUVERTURE_SOLDE, 2, "2024-02-01"));
        assertThat(book.closings(LGC, MilestoneKind.CLOTURE_SOLDE, AUTUMN))
                .singleElement()
                .satisfies(c -> assertThat(c.reopening()).isEmpty());
    }

    @Test
    @DisplayName("a window without a closing goes on into the next, which nothing keeps waiting")
    void closingsAfterAWindowWithoutOne() {
        CalendarBook book = book(
                milestone(MilestoneKind.OUVERTURE_SOLDE, 1, "2023-09-01"),
                milestone(MilestoneKind.OUVERTURE_SOLDE, 2, "2024-02-01"),
                milestone(MilestoneKind.CLOTURE_SOLDE, 2, "2024-03-31"));
        assertThat(book.closings(LGC, MilestoneKind.CLOTURE_SOLDE, AUTUMN))
                .singleElement()
                .satisfies(c -> assertThat(c.shutUntil(AUTUMN)).isEmpty());
    }

    @Test
    @DisplayName("windows that follow each other without a gap shut nothing between them")
    void closingsWithoutAGap() {
        CalendarBook book = book(
                milestone(MilestoneKind.CLOTURE_SOLDE, 1, "2023-12-14"),
                milestone(MilestoneKind.OUVERTURE_SOLDE, 2, "2023-12-15"),
                milestone(MilestoneKind.CLOTURE_SOLDE, 2, "2024-03-31"));
        assertThat(book.closings(LGC, MilestoneKind.CLOTURE_SOLDE, AUTUMN))
                .singleElement()
                .satisfies(c -> assertThat(c.closing().window()).isEqualTo(2));
    }

    @ParameterizedTest(name = "at {0}: open until {1}, shut until {2}")
    @DisplayName("of three windows the one that is open counts, else the one that opens next")
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-12-05T10:00:00Z, 2023-12-10, -",
                "2023-12-11T10:00:00Z, -, 2023-12-12",
                "2023-12-13T10:00:00Z, 2023-12-14, -",
                "2023-12-15T10:00:00Z, -, 2023-12-16",
                "2023-12-17T10:00:00Z, -, -"
            })
    void threeWindows(Instant at, LocalDate openUntil, LocalDate shutUntil) {
        CalendarBook book = book(
                milestone(MilestoneKind.CLOTURE_SOLDE, 1, "2023-12-10"),
                milestone(MilestoneKind.OUVERTURE_SOLDE, 2, "2023-12-12"),
                milestone(MilestoneKind.CLOTURE_SOLDE, 2, "2023-12-14"),
                milestone(MilestoneKind.OUVERTURE_SOLDE, 3, "2023-12-16"),
                milestone(MilestoneKind.CLOTURE_SOLDE, 3, "2023-12-20"));
        WindowClosing last = book.closings(LGC, MilestoneKind.CLOTURE_SOLDE, at).get(2);
        assertThat(last.openBefore(at).map(c -> c.closing().date())).isEqualTo(Optional.ofNullable(openUntil));
        assertThat(last.shutUntil(at).map(Deadline::date)).isEqualTo(Optional.ofNullable(shutUntil));
    }

    @ParameterizedTest(name = "at {0}: {1} / {2}")
    @DisplayName("beside a date it is said whether the guichet is open all the time until then")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2023-11-14T10:00:00Z | jusqu’au 14 décembre 2023 inclus, dans 30 jours ; le guichet rouvre le 1er février 2024"
                        + " | demandes de solde reçues jusqu’au 14 décembre 2023 inclus, puis à partir du 1er février 2024",
                "2024-01-30T10:00:00Z | jusqu’au 31 mars 2024 inclus, dans 61 jours ; le guichet ouvre le 1er février 2024"
                        + " | demandes de solde reçues à partir du 1er février 2024",
                "2024-03-01T10:00:00Z | jusqu’au 31 mars 2024 inclus, dans 30 jours | -"
            })
    void inWords(Instant at, String words, String interruption) {
        WindowClosing next = book(Phase.SOLDE).closings(LGC, MilestoneKind.CLOTURE_SOLDE, at).stream()
                .filter(w -> w.closing().accepts(at))
                .findFirst()
                .orElseThrow();
        assertThat(next.inWords(at)).isEqualTo(words);
        assertThat(next.interruption(at)).isEqualTo(Optional.ofNullable(interruption));
        assertThat(next.interrupting(at)).hasSize(interruption == null ? 0 : interruption.contains(", puis") ? 2 : 1);
        assertThat(next.interrupting(at))
                .allSatisfy(d -> assertThat(interruption).contains(d.inWords()));
    }

    private static CalendarBook book(Phase phase) {
        MilestoneKind opening = phase.opening().orElseThrow();
        return book(
                milestone(opening, 1, "2023-09-01"),
                milestone(phase.closing(), 1, "2023-12-14"),
                milestone(opening, 2, "2024-02-01"),
                milestone(phase.closing(), 2, "2024-03-31"));
    }

    private static CalendarBook book(Deadline... milestones) {
        return new CalendarBook(List.of(new CalendarVersionView(
                LGC,
                1,
                "arrêté",
                "test",
                LocalDate.of(2023, 1, 1),
                Certainty.CONFIRMED,
                Optional.empty(),
                List.of(milestones))));
    }

    private static Deadline milestone(MilestoneKind kind, int window, String date) {
        return new Deadline(
                LGC, kind, window, 1, LocalDate.parse(date), Optional.empty(), "arrêté", Certainty.CONFIRMED);
    }
}
