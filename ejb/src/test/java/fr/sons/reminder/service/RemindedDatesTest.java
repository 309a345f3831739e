package fr.sons.reminder.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.calendar.service.Calendars;
import fr.sons.notification.api.MessageState;
import fr.sons.notification.api.MessageView;
import fr.sons.party.api.PartyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-04")
@DisplayName("R-CAL-04 every date that a reminder names is explained, as the calendar stood when it was prepared")
class RemindedDatesTest {

    private static final String CODE = "MDV-LGC-VA1";
    private static final String FIRST =
            "rappel/VENDOR/7/MDV-LGC-VA1/CLOTURE_SOLDE/2023-03-31T14:00/7/rouvre-2023-06-05T09:00";
    private static final String SECOND = "rappel/VENDOR/7/MDV-LGC-VA1/CLOTURE_SOLDE/2023-06-30T12:00/30/fenetre-2";
    private static final Instant MARCH = Instant.parse("2023-03-24T06:00:00Z");
    private static final Instant MAY = Instant.parse("2023-05-31T05:00:00Z");
    private static final Instant JUNE = Instant.parse("2023-06-15T08:00:00Z");

    private final CalendarBook book = new CalendarBook(List.of(
            version(
                    1,
                    "2022-10-10",
                    milestone(1, MilestoneKind.CLOTURE_SOLDE, 1, "2023-03-31", LocalTime.of(14, 0)),
                    milestone(1, MilestoneKind.OUVERTURE_SOLDE, 2, "2023-06-05", LocalTime.of(9, 0)),
                    milestone(1, MilestoneKind.CLOTURE_SOLDE, 2, "2023-06-30", LocalTime.NOON)),
            version(2, "2023-06-10", milestone(2, MilestoneKind.CLOTURE_SOLDE, 2, "2023-07-14", null))));

    private final RemindedDates dates = new RemindedDates(new Calendars() {
        @Override
        public List<WindowClosing> closings(String dispositif, MilestoneKind kind, Instant asOf) {
            return book.closingsWithReturns(dispositif, kind, asOf);
        }

        @Override
        public List<Deadline> deadlines(String dispositif, Instant asOf) {
            return book.deadlines(dispositif, asOf);
        }

        @Override
        public List<CalendarVersionView> versions(String dispositif) {
            return book.versions(dispositif);
        }
    });

    @Test
    @DisplayName("R-CAL-04 of a closing that is not the last: the day on which the guichet opens again, in one step")
    void reopening() {
        DateExplanation explanation =
                dates.explain(message(FIRST, MARCH), MARCH).orElseThrow();
        assertThat(explanation.result()).isEqualTo("31 mars 2023 à 14 h");
        assertThat(explanation.steps())
                .filteredOn(s -> s.contains("5 juin 2023"))
                .singleElement()
                .asString()
                .startsWith(
                        "Guichet ouvert à partir du 5 juin 2023 à 9 h : Ouverture des demandes de solde, fenêtre 2.")
                .contains("Calendrier : version 1", "Texte : arrêté 1", "Europe/Paris");
    }

    @Test
    @DisplayName("R-CAL-04 while the guichet is shut, the opening; what an amendment fixed since, with all its steps")
    void shutAndMoved() {
        assertThat(dates.explain(message(SECOND, MAY), MAY).orElseThrow().steps())
                .anyMatch(s -> s.startsWith("Guichet ouvert à partir du 5 juin 2023 à 9 h"))
                .noneMatch(s -> s.contains("31 mars 2023"))
                .noneMatch(s -> s.startsWith("Depuis ce message"));
        assertThat(dates.explain(message(SECOND, MAY), JUNE).orElseThrow().steps())
                .last()
                .asString()
                .startsWith("Depuis ce message, la version 2 du calendrier a fixé cette échéance au 14 juillet 2023. ")
                .contains("Calendrier : version 2", "Texte : arrêté 2", "Europe/Paris", "15/07/2023 00:00");
    }

    @Test
    @DisplayName("R-CAL-04 told of the last closing while the first window is open: both ends of the interruption")
    void openBefore() {
        assertThat(dates.explain(message(SECOND, MARCH), MARCH).orElseThrow().steps())
                .anyMatch(s -> s.startsWith("Guichet ouvert jusqu’au 31 mars 2023 à 14 h : "))
                .anyMatch(s -> s.startsWith("Guichet ouvert à partir du 5 juin 2023 à 9 h : "));
        assertThat(dates.explain(message("essai/renvoi/FAILED", MARCH), MARCH)).isEmpty();
    }

    private static MessageView message(String key, Instant preparedAt) {
        return new MessageView(
                1,
                key,
                PartyKind.VENDOR,
                7,
                "Éditeur d’essai",
                Optional.empty(),
                "Rappel",
                "",
                preparedAt,
                Optional.empty(),
                MessageState.NO_ADDRESS,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CalendarVersionView version(int number, String published, Deadline... milestones) {
        return new CalendarVersionView(
                CODE,
                number,
                "arrêté " + number,
                "essai",
                LocalDate.parse(published),
                Certainty.CONFIRMED,
                Optional.empty(),
                List.of(milestones));
    }

    private static Deadline milestone(int version, MilestoneKind kind, int window, String date, LocalTime time) {
        return new Deadline(
                CODE,
                kind,
                window,
                version,
                LocalDate.parse(date),
                Optional.ofNullable(time),
                "arrêté " + version,
                Certainty.CONFIRMED);
    }
}
