package fr.sons.calendar.domain;

import static fr.sons.calendar.api.MilestoneKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-04")
@DisplayName("R-CAL-04 an amendment that makes no sense is refused, saying what and where")
class AmendmentRulesTest {

    private static final Instant NOW = Instant.parse("2023-09-11T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 9, 11);
    private static final String LGC = "MDV-LGC-VA1";
    private static final String LGO = "PHA-LGO-VA1";

    private final CalendarBook book = ReferenceCalendar.book();

    @Test
    @DisplayName("an extension of the end of the service to October is sound")
    void sound() {
        assertThat(problems(LGC, change(FIN_PRESTATION, 1, "2023-10-31"))).isEmpty();
    }

    @Test
    @DisplayName("every version that was ever published would have passed")
    void history() {
        for (String dispositif : book.dispositifs()) {
            List<Deadline> inForce = new ArrayList<>();
            for (CalendarVersionView version : book.versions(dispositif)) {
                List<MilestoneChange> changes = version.milestones().stream()
                        .map(d -> new MilestoneChange(
                                d.kind(), d.window(), d.date(), d.time(), d.legalBasis(), d.certainty()))
                        .toList();
                assertThat(AmendmentRules.problems(dispositif, inForce, changes, version.publishedOn(), List.of()))
                        .as(dispositif + " version " + version.version())
                        .filteredOn(r -> !r.code().equals("fenetre-sans-cloture"))
                        .isEmpty();
                inForce = new ArrayList<>(AmendmentRules.overlay(dispositif, inForce, changes, version.version()));
            }
        }
    }

    @Test
    @DisplayName("a milestone before its predecessor in the order of the phases")
    void order() {
        assertThat(only(problems(LGC, change(FIN_PRESTATION, 1, "2023-12-20"))).message())
                .isEqualTo(
                        "Clôture des demandes de solde, le 14 décembre 2023 à 14 h, précède « Fin de la prestation »,"
                                + " le 20 décembre 2023.");
        assertThat(only(problems(LGC, change(CLOTURE_SOLDE, 1, "2023-09-01"))).message())
                .isEqualTo("Clôture des demandes de solde, le 1er septembre 2023, précède « Fin de la prestation », le"
                        + " 20 septembre 2023.");
    }

    @Test
    @DisplayName(
            "R-CAL-04 each date that a refusal names says how it came about, in force or drafted, in the order of the sentence")
    void explained() {
        assertThat(only(problems(LGC, change(FIN_PRESTATION, 1, "2023-12-20"))).calculation())
                .satisfiesExactly(
                        inForce -> assertThat(inForce)
                                .startsWith(
                                        "14 décembre 2023 à 14 h. Jalon : Clôture des demandes de solde, dispositif ")
                                .contains("Calendrier : version ", ", publiée le ", ", auteur : ", "Texte : ")
                                .contains("premier instant refusé le 14/12/2023 14:00:00.001"),
                        drafted -> assertThat(drafted)
                                .startsWith("20 décembre 2023. Jalon : Fin de la prestation, dispositif MDV-LGC-VA1.")
                                .contains("Calendrier : projet, pas encore publié. Texte : arrêté modificatif"));
        Deadline known = book.deadline(LGC, FIN_PRESTATION, NOW).orElseThrow();
        assertThat(List.of(
                        problems(LGC, unchanged(known)),
                        problems(LGC, at("2024-10-27", LocalTime.of(2, 30))),
                        problems(LGC, at("2024-03-31", LocalTime.of(2, 30)))))
                .allSatisfy(reasons -> assertThat(only(reasons).calculation()).hasSize(1));
        assertThat(List.of(
                        problems(LGC, change(OUVERTURE_SOLDE, 1, "2023-12-15")),
                        problems(
                                LGC, change(OUVERTURE_SOLDE, 2, "2023-12-14"), change(CLOTURE_SOLDE, 2, "2024-01-31"))))
                .allSatisfy(reasons -> assertThat(only(reasons).calculation()).hasSize(2));
    }

    @Test
    @DisplayName("a refusal that names no date of a milestone explains none")
    void namesNone() {
        assertThat(List.of(problems(LGC), problems(LGC, change(FIN_PRESTATION, 2, "2023-10-31"))))
                .allSatisfy(reasons -> assertThat(only(reasons).calculation()).isEmpty());
    }

    private static MilestoneChange unchanged(Deadline known) {
        return new MilestoneChange(
                known.kind(), known.window(), known.date(), known.time(), known.legalBasis(), known.certainty());
    }

    private static MilestoneChange at(String date, LocalTime time) {
        return new MilestoneChange(
                CLOTURE_SOLDE, 1, LocalDate.parse(date), Optional.of(time), "arrêté", Certainty.CONFIRMED);
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName("R-CAL-01 the first closings of guichets that reopen keep their order too, whatever comes after them")
    void orderOfFirstWindows() {
        List<MilestoneChange> second =
                List.of(change(OUVERTURE_SOLDE, 2, "2024-02-01"), change(CLOTURE_SOLDE, 2, "2024-03-31"));
        assertThat(problems(LGC, with(second, change(CLOTURE_SOLDE, 1, "2022-01-10"))))
                .extracting(Reason::message)
                .contains(
                        "Clôture des demandes de solde, le 10 janvier 2022, précède « Clôture des commandes », le 30 novembre 2022.")
                .contains(
                        "Clôture des demandes de solde, le 10 janvier 2022, précède « Clôture des demandes d’avance », le 30 novembre 2022.");
        assertThat(problems(LGC, with(second, change(CLOTURE_SOLDE, 1, "2023-07-31"))))
                .as("soldes of services that ended early may close before the last service does")
                .isEmpty();
    }

    private static MilestoneChange[] with(List<MilestoneChange> changes, MilestoneChange one) {
        List<MilestoneChange> all = new ArrayList<>(changes);
        all.add(one);
        return all.toArray(MilestoneChange[]::new);
    }

    @Test
    @Tag("R-CAL-02")
    @DisplayName("R-CAL-02 an hour that comes twice, the night of the change to winter time")
    void hourThatComesTwice() {
        assertThat(only(problems(LGC, at("2024-10-27", LocalTime.of(2, 30)))).message())
                .isEqualTo("Clôture des demandes de solde : 27 octobre 2024 à 2 h 30 vient deux fois à Paris, où l’on"
                        + " passe cette nuit-là à l’heure d’hiver.");
    }

    @Test
    @DisplayName("orders that open before the referencing does")
    void ordersBeforeReferencing() {
        assertThat(only(problems(LGC, change(OUVERTURE_COMMANDE, 1, "2021-08-30")))
                        .message())
                .isEqualTo("Ouverture des commandes, le 30 août 2021, précède « Ouverture du référencement », le"
                        + " 31 août 2021.");
    }

    @Test
    @DisplayName("what ends before the referencing or the orders have begun, to the millisecond")
    void endsBeforeTheBeginning() {
        assertThat(problems(LGC, change(FIN_PRESTATION, 1, "2021-08-30"), change(CLOTURE_SOLDE, 1, "2021-08-31")))
                .extracting(Reason::message)
                .contains(
                        "Fin de la prestation, le 30 août 2021, précède « Ouverture du référencement », le 31 août 2021.")
                .contains(
                        "Fin de la prestation, le 30 août 2021, précède « Ouverture des commandes », le 31 août 2021.")
                .noneMatch(m -> m.startsWith("Clôture des demandes de solde, le 31 août 2021, précède « Ouverture"));
        String pde = "MS2-DUI-PDE-VA1";
        assertThat(only(problems(pde, change(FIN_PRESTATION, 1, "2022-09-30"))).message())
                .isEqualTo("Fin de la prestation, le 30 septembre 2022, précède « Ouverture du référencement », le"
                        + " 1er octobre 2022.");
        assertThat(problems(pde, change(FIN_PRESTATION, 1, "2022-10-01"))).isEmpty();
    }

    @Test
    @DisplayName("windows are numbered in their order; what opens nothing has none")
    void numbers() {
        assertThat(only(problems(LGC, change(OUVERTURE_SOLDE, 3, "2024-01-02"), change(CLOTURE_SOLDE, 3, "2024-01-31")))
                        .message())
                .isEqualTo("Demandes de solde, fenêtre 3 : il n’y a pas de fenêtre 2.");
        assertThat(problems(LGC, change(FIN_PRESTATION, 2, "2023-10-31")))
                .extracting(Reason::message)
                .containsExactly("Fin de la prestation, fenêtre 2 : ce jalon n’a qu’une date, sans fenêtre.");
        assertThat(problems(LGC, change(FIN_MODIFICATION_SOLDE, 2, "2023-12-31")))
                .extracting(Reason::code)
                .containsExactly("jalon-sans-fenetre");
    }

    @Test
    @DisplayName("two openings on one day: the hours decide where both have one")
    void openingsOfOneDay() {
        MilestoneChange referencing = change(OUVERTURE_REFERENCEMENT, 1, "2021-08-31", 14);
        assertThat(problems(LGC, referencing)).isEmpty();
        assertThat(problems(LGC, referencing, change(OUVERTURE_COMMANDE, 1, "2021-08-31", 14)))
                .isEmpty();
        assertThat(only(problems(LGC, referencing, change(OUVERTURE_COMMANDE, 1, "2021-08-31", 13)))
                        .message())
                .isEqualTo("Ouverture des commandes, le 31 août 2021 à 13 h, précède « Ouverture du référencement », le"
                        + " 31 août 2021 à 14 h.");
    }

    @Test
    @DisplayName(
            "a guichet that reopens after the following ones have opened is sound; its end still comes before theirs")
    void reopened() {
        assertThat(problems(
                        LGC,
                        change(OUVERTURE_REFERENCEMENT, 2, "2023-01-02"),
                        change(CLOTURE_REFERENCEMENT, 2, "2023-02-28"),
                        change(CLOTURE_PREUVES, 2, "2023-03-31"),
                        change(OUVERTURE_PREUVES, 2, "2023-01-02"),
                        change(OUVERTURE_COMMANDE, 2, "2023-01-02"),
                        change(CLOTURE_COMMANDE, 2, "2023-03-31"),
                        change(OUVERTURE_AVANCE, 2, "2023-01-02"),
                        change(CLOTURE_AVANCE, 2, "2023-03-31"),
                        change(OUVERTURE_SOLDE, 1, "2022-06-01")))
                .isEmpty();
        assertThat(problems(
                        LGC, change(OUVERTURE_COMMANDE, 2, "2023-10-02"), change(CLOTURE_COMMANDE, 2, "2023-10-31")))
                .extracting(Reason::code)
                .containsOnly("ordre-des-jalons");
    }

    @Test
    @DisplayName("a window that closes before it opens")
    void inverted() {
        assertThat(only(problems(LGC, change(OUVERTURE_SOLDE, 1, "2023-12-15"))).message())
                .isEqualTo("Demandes de solde, fenêtre 1 : l’ouverture, le 15 décembre 2023, vient après la clôture, le"
                        + " 14 décembre 2023 à 14 h.");
    }

    @Test
    @DisplayName("a second window that opens before the first has closed, or of which one end is missing")
    void overlapping() {
        assertThat(only(problems(LGC, change(OUVERTURE_SOLDE, 2, "2023-12-14"), change(CLOTURE_SOLDE, 2, "2024-01-31")))
                        .message())
                .isEqualTo("Demandes de solde : la fenêtre 2 (14 décembre 2023) commence avant la fin de la fenêtre 1"
                        + " (14 décembre 2023 à 14 h).");
        assertThat(problems(LGC, change(OUVERTURE_SOLDE, 2, "2024-01-02"), change(CLOTURE_SOLDE, 2, "2024-01-31")))
                .isEmpty();
        assertThat(only(problems(LGC, change(CLOTURE_SOLDE, 2, "2024-01-31"))).message())
                .isEqualTo("Demandes de solde, fenêtre 2 : il manque la date d’ouverture.");
        assertThat(problems(LGO, change(OUVERTURE_REFERENCEMENT, 2, "2022-10-01")))
                .extracting(Reason::code)
                .contains("fenetres-chevauchantes");
    }

    @Test
    @DisplayName("an hour that the clocks skip")
    void skippedHour() {
        assertThat(only(problems(LGC, at("2024-03-31", LocalTime.of(2, 30)))).message())
                .isEqualTo(
                        "Clôture des demandes de solde : 31 mars 2024 à 2 h 30 n’existe pas à Paris, où l’on passe ce"
                                + " jour-là à l’heure d’été.");
    }

    @Test
    @DisplayName("an empty draft, a line that changes nothing, the same milestone twice")
    void nothingOrTwice() {
        assertThat(only(problems(LGC)).message()).isEqualTo("Le projet ne modifie aucun jalon.");
        Deadline known = book.deadline(LGC, FIN_PRESTATION, NOW).orElseThrow();
        assertThat(only(problems(LGC, unchanged(known))).code()).isEqualTo("jalon-inchange");
        assertThat(problems(LGC, change(FIN_PRESTATION, 1, "2023-10-31"), change(FIN_PRESTATION, 1, "2023-11-30")))
                .extracting(Reason::message)
                .containsExactly("Fin de la prestation : ce jalon figure deux fois dans le projet.");
    }

    @Test
    @DisplayName("a publication before that of the version it amends")
    void tooOld() {
        assertThat(AmendmentRules.problems(
                        LGC,
                        book.deadlines(LGC, NOW),
                        List.of(change(FIN_PRESTATION, 1, "2023-10-31")),
                        LocalDate.of(2023, 4, 20),
                        book.versions(LGC)))
                .extracting(Reason::message)
                .containsExactly("La date de publication, le 20 avril 2023, précède celle de la version en vigueur, le"
                        + " 21 avril 2023.");
    }

    private List<Reason> problems(String dispositif, MilestoneChange... changes) {
        return AmendmentRules.problems(
                dispositif, book.deadlines(dispositif, NOW), List.of(changes), TODAY, book.versions(dispositif));
    }

    private static MilestoneChange change(MilestoneKind kind, int window, String date, int hour) {
        return new MilestoneChange(
                kind, window, LocalDate.parse(date), Optional.of(LocalTime.of(hour, 0)), "arrêté", Certainty.CONFIRMED);
    }

    private static MilestoneChange change(MilestoneKind kind, int window, String date) {
        return new MilestoneChange(
                kind, window, LocalDate.parse(date), Optional.empty(), "arrêté modificatif", Certainty.CONFIRMED);
    }

    private static Reason only(List<Reason> reasons) {
        assertThat(reasons).hasSize(1);
        return reasons.get(0);
    }
}
