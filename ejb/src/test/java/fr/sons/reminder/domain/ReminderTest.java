package fr.sons.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
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
    private static final Deadline FIRST_CLOSING = solde(MilestoneKind.CLOTURE_SOLDE, 1, "2023-12-14", "14:00");
    private static final Deadline OPENING = solde(MilestoneKind.OUVERTURE_SOLDE, 2, "2024-02-01", null);
    private static final WindowClosing FIRST =
            new WindowClosing(FIRST_CLOSING, Optional.empty(), Optional.empty(), Optional.of(OPENING));
    private static final WindowClosing SECOND = new WindowClosing(
            solde(MilestoneKind.CLOTURE_SOLDE, 2, "2024-03-31", null),
            Optional.of(OPENING),
            Optional.of(FIRST),
            Optional.empty());

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
            "The date, its hour, the milestone and the number of days make another reminder; the version of the calendar does not")
    void key() {
        Reminder fifteen = new Reminder(Audience.VENDOR, only(END), 15);
        assertThat(fifteen.key(7)).isEqualTo("rappel/VENDOR/7/MDV-LGC-VA1/FIN_PRESTATION/2023-09-20/15");
        Deadline moved = deadline("2023-10-20", null);
        assertThat(new Reminder(Audience.VENDOR, only(moved), 15).key(7)).isNotEqualTo(fifteen.key(7));
        Deadline sooner = deadline("2023-09-20", "12:00");
        assertThat(new Reminder(Audience.VENDOR, only(sooner), 15).key(7))
                .as("who was told the whole day is told noon")
                .isEqualTo("rappel/VENDOR/7/MDV-LGC-VA1/FIN_PRESTATION/2023-09-20T12:00/15");
        assertThat(new Reminder(Audience.CLIENT, only(END), 15).key(7)).isNotEqualTo(fifteen.key(7));
        assertThat(new Reminder(Audience.VENDOR, only(END), 7).key(7)).isNotEqualTo(fifteen.key(7));
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName(
            "R-CAL-01 each window has its own reminders, also where two close on one day; only the first goes unnamed")
    void keyOfAWindow() {
        Deadline second = solde(MilestoneKind.CLOTURE_SOLDE, 2, "2023-12-14", "18:00");
        assertThat(new Reminder(Audience.VENDOR, only(FIRST_CLOSING), 15).key(7))
                .isEqualTo("rappel/VENDOR/7/MDV-LGC-VA1/CLOTURE_SOLDE/2023-12-14T14:00/15");
        assertThat(new Reminder(Audience.VENDOR, only(second), 15).key(7))
                .isEqualTo("rappel/VENDOR/7/MDV-LGC-VA1/CLOTURE_SOLDE/2023-12-14T18:00/15/fenetre-2");
        assertThat(new Reminder(Audience.VENDOR, FIRST, 15).key(7))
                .as("who was told that it is the last is told when the guichet opens again")
                .isEqualTo("rappel/VENDOR/7/MDV-LGC-VA1/CLOTURE_SOLDE/2023-12-14T14:00/15/rouvre-2024-02-01");
        WindowClosing midnight = new WindowClosing(
                FIRST_CLOSING,
                Optional.empty(),
                Optional.empty(),
                Optional.of(solde(MilestoneKind.OUVERTURE_SOLDE, 2, "2024-02-01", "00:00")));
        assertThat(new Reminder(Audience.VENDOR, midnight, 15).key(7))
                .as("with the day or at its midnight: the same instant")
                .isEqualTo(new Reminder(Audience.VENDOR, FIRST, 15).key(7));
        Reminder back = new Reminder(Audience.VENDOR, FIRST.returned(1), 15);
        assertThat(back.key(7))
                .as("moved away and set back, it is told again")
                .isEqualTo("rappel/VENDOR/7/MDV-LGC-VA1/CLOTURE_SOLDE/2023-12-14T14:00/15/rouvre-2024-02-01/retour-1");
        assertThat(Reminder.named(back.key(7)).orElseThrow().among(List.of(FIRST.returned(1))))
                .contains(back);
        assertThat(Reminder.named(back.key(7)).orElseThrow().among(List.of(FIRST)))
                .isEmpty();
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName("R-CAL-01 before a closing that is not the last, both parties are told when the guichet opens again")
    void reopens() {
        String sentence =
                "À cette échéance le guichet ferme, et il rouvre le 1er février 2024 : entre les deux, aucune demande"
                        + " de solde n’est reçue.";
        assertThat(body(Audience.VENDOR, FIRST, OpenCase.ToDo.REQUEST_SOLDE, "2023-12-07T07:00"))
                .contains("jusqu’au 14 décembre 2023 à 14 h, dans 7 jours")
                .contains(sentence)
                .contains(" : demander le solde\n")
                .doesNotContain("recouvrement");
        assertThat(body(Audience.CLIENT, FIRST, OpenCase.ToDo.SIGN, "2023-12-07T07:00"))
                .contains("qu’avec votre vérification signée. " + sentence)
                .contains(" : vérifier et signer\n")
                .doesNotContain("plus aucune demande");
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName("R-CAL-01 while the guichet is shut nobody is told to file now: each line says from when, or at once")
    void shut() {
        String sentence =
                "Le guichet est fermé aujourd’hui : les demandes de solde sont reçues à partir du 1er février 2024. ";
        assertThat(body(Audience.VENDOR, SECOND, OpenCase.ToDo.WAIT_FOR_SIGNATURE, "2024-01-10T07:00"))
                .contains(sentence + "Sans demande de solde reçue à cette date")
                .contains(" : obtenir la signature du client, puis demander le solde à partir du 1er février 2024\n")
                .doesNotContain("rouvre");
        assertThat(body(Audience.VENDOR, SECOND, OpenCase.ToDo.COMPLETE_SOLDE, "2024-01-10T07:00"))
                .contains(" : compléter la demande de solde, dès maintenant\n");
        assertThat(body(Audience.CLIENT, SECOND, OpenCase.ToDo.SIGN, "2024-01-10T07:00"))
                .contains(sentence + "Votre fournisseur ne peut demander le solde")
                .contains(" : vérifier et signer, dès maintenant\n");
        assertThat(body(Audience.VENDOR, SECOND, OpenCase.ToDo.REQUEST_SOLDE, "2024-02-01T07:00"))
                .doesNotContain("fermé")
                .contains(" : demander le solde\n");
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04 each other date that a message names has its text, its version and its reading, each once")
    void besideDates() {
        String opening =
                "\nOuverture des demandes de solde, fenêtre 2, 1er février 2024 : arrêté, version 3 du calendrier ;"
                        + " heure de Paris, jour inclus\n";
        String closing = "\nClôture des demandes de solde, fenêtre 1, 14 décembre 2023 à 14 h : arrêté, version 3 du"
                + " calendrier ; heure de Paris, date et heure incluses\n";
        assertThat(body(Audience.VENDOR, FIRST, OpenCase.ToDo.REQUEST_SOLDE, "2023-12-07T07:00"))
                .containsOnlyOnce(opening)
                .doesNotContain(closing);
        assertThat(body(Audience.VENDOR, SECOND, OpenCase.ToDo.REQUEST_SOLDE, "2024-01-10T07:00"))
                .as("shut until it opens")
                .containsOnlyOnce(opening)
                .doesNotContain(closing);
        assertThat(body(Audience.CLIENT, SECOND, OpenCase.ToDo.SIGN, "2023-12-10T07:00"))
                .as("open before it shuts")
                .containsOnlyOnce(closing)
                .containsOnlyOnce(opening);
        assertThat(body(Audience.VENDOR, SECOND, OpenCase.ToDo.REQUEST_SOLDE, "2024-02-01T07:00"))
                .as("open until the end")
                .doesNotContain("Ouverture des demandes", "fenêtre 1");
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName("R-CAL-01 told of the last closing while the first window is open, one is told of both windows")
    void openBefore() {
        assertThat(body(Audience.VENDOR, SECOND, OpenCase.ToDo.REQUEST_SOLDE, "2023-12-14T14:00"))
                .contains(
                        "Les demandes de solde sont reçues jusqu’au 14 décembre 2023 à 14 h, puis de nouveau à partir du 1er"
                                + " février 2024. Sans demande")
                .contains(" : demander le solde\n");
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
        Reminder reminder = new Reminder(Audience.VENDOR, only(END), 15);
        assertThat(digest.subject(reminder))
                .isEqualTo(
                        "[SONS] Fin de la prestation : 1\u202f203 dossiers ouverts, au plus tard le 20 septembre 2023"
                                + " (MDV-LGC-VA1)");
        assertThat(digest.body(
                        reminder, "Logiciel de gestion de cabinet", paris("2023-09-05T07:00"), "https://sons.example"))
                .contains("Échéance : Fin de la prestation, jusqu’au 20 septembre 2023 inclus, dans 15 jours")
                .contains("\nTexte : arrêté, version 3 du calendrier ; heure de Paris, jour inclus\n")
                .contains("Ce rappel est envoyé une fois, à 15 jours de l’échéance, aux seuls acteurs")
                .contains("- SONS-V1-LGC-0000001, Cabinet d’essai : attester la fin de prestation")
                .contains("… et 1\u202f202 autres : les 1\u202f203 dossiers sont dans le fichier joint"
                        + " dossiers-ouverts-MDV-LGC-VA1-fin-prestation-2023-09-20.csv.\n")
                .contains("https://sons.example/taches?tache=attester_prestation");
    }

    @ParameterizedTest(name = "prepared at {0}: {1}")
    @DisplayName("A reminder that is prepared late says how many days really remain, by the days of Paris")
    @CsvSource({
        "2023-12-07T07:00, à 7 jours de l’échéance",
        "2023-12-08T23:30, à 6 jours de l’échéance",
        "2023-12-13T23:59, à 1 jour de l’échéance",
        "2023-12-14T00:00, le jour de l’échéance",
    })
    void late(String now, String words) {
        assertThat(body(Audience.VENDOR, only(FIRST_CLOSING), OpenCase.ToDo.REQUEST_SOLDE, now))
                .contains("Ce rappel est envoyé une fois, " + words + ", aux seuls acteurs")
                .contains("\nTexte : arrêté, version 3 du calendrier ; heure de Paris, date et heure incluses\n");
    }

    private static String body(Audience audience, WindowClosing window, OpenCase.ToDo toDo, String now) {
        return new Digest(
                        7, "Essai", Optional.empty(), 1, List.of(new OpenCase("SONS-V1-LGC-0000001", "Cabinet", toDo)))
                .body(new Reminder(audience, window, 7), "Essai", paris(now), "https://sons.example");
    }

    /** A closing that stands alone: nothing opens before it, and nothing after. */
    private static WindowClosing only(Deadline closing) {
        return new WindowClosing(closing, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Paris.ZONE).toInstant();
    }

    private static Deadline deadline(String date, String time) {
        return solde(MilestoneKind.FIN_PRESTATION, 1, date, time);
    }

    private static Deadline solde(MilestoneKind kind, int window, String date, String time) {
        return new Deadline(
                "MDV-LGC-VA1",
                kind,
                window,
                3,
                LocalDate.parse(date),
                Optional.ofNullable(time).map(LocalTime::parse),
                "arrêté",
                Certainty.CONFIRMED);
    }

    @Test
    @DisplayName("a key says which closing was reminded of, so that the date of a message can be explained (R-CAL-04)")
    void keyIsRead() {
        Reminder first = new Reminder(Audience.VENDOR, FIRST, 7);
        Reminder second = new Reminder(Audience.CLIENT, SECOND, 30);
        assertThat(Reminder.named(first.key(12)))
                .contains(new Reminder.Named(
                        first.key(12),
                        Audience.VENDOR,
                        12,
                        FIRST_CLOSING.dispositif(),
                        MilestoneKind.CLOTURE_SOLDE,
                        1,
                        7));
        assertThat(Reminder.named(second.key(3)))
                .contains(new Reminder.Named(
                        second.key(3),
                        Audience.CLIENT,
                        3,
                        FIRST_CLOSING.dispositif(),
                        MilestoneKind.CLOTURE_SOLDE,
                        2,
                        30));
        assertThat(Reminder.named(second.key(3)).orElseThrow().among(List.of(FIRST, SECOND)))
                .contains(second);
        WindowClosing moved = only(solde(MilestoneKind.CLOTURE_SOLDE, 2, "2024-04-01", null));
        assertThat(Reminder.named(second.key(3)).orElseThrow().among(List.of(FIRST, moved)))
                .isEmpty();
        for (WindowClosing other : List.of(
                new WindowClosing(
                        solde(MilestoneKind.CLOTURE_SOLDE, 1, "2023-12-14", "12:00"),
                        FIRST.opening(),
                        FIRST.previous(),
                        FIRST.reopening()),
                new WindowClosing(
                        FIRST_CLOSING,
                        FIRST.opening(),
                        FIRST.previous(),
                        Optional.of(solde(MilestoneKind.OUVERTURE_SOLDE, 2, "2024-02-15", null))),
                only(FIRST_CLOSING))) {
            assertThat(Reminder.named(first.key(3)).orElseThrow().among(List.of(other, SECOND)))
                    .as("at another hour, with another opening after it, or with none")
                    .isEmpty();
        }
        assertThat(Reminder.named("essai/renvoi/FAILED")).isEmpty();
        assertThat(Reminder.named("rappel/VENDOR/3/MDV-LGC-VA1/CLOTURE_AVANCE/2024-03-31/30"))
                .isEmpty();
    }
}
