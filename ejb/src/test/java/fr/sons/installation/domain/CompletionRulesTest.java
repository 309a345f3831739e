package fr.sons.installation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.Bound;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.installation.api.Attestation;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-INS-01, R-INS-03, R-CAL-02: an attestation in time and plausible")
class CompletionRulesTest {

    @Tag("R-INS-01")
    @Tag("R-CAL-02")
    @ParameterizedTest(name = "FIN_PRESTATION {0} {1}, received {2}: late = {3}")
    @CsvSource({
        "2023-09-20, , 2023-09-20T21:59:59.999Z, false",
        "2023-09-20, , 2023-09-20T22:00:00.000Z, true",
        "2023-10-31, , 2023-10-31T22:59:59.999Z, false",
        "2023-10-31, , 2023-10-31T23:00:00.000Z, true",
        "2024-12-19, 14:00, 2024-12-19T13:00:00.000Z, false",
        "2024-12-19, 14:00, 2024-12-19T13:00:00.001Z, true"
    })
    @DisplayName("R-INS-01: « le 20 septembre 2023 » lasts until the last millisecond of its day in Paris")
    void theDeadlineIsHeldToTheMillisecond(LocalDate date, LocalTime time, Instant received, boolean late) {
        Optional<BindingDeadline> deadline = Optional.of(Bound.by(new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.FIN_PRESTATION,
                1,
                3,
                date,
                Optional.ofNullable(time),
                "arrêté modificatif, avril 2023",
                Certainty.CONFIRMED)));
        assertThat(CompletionInTime.isOver(deadline, received)).isEqualTo(late);
        assertThat(CompletionInTime.whyNot(deadline, received).map(Reason::rule))
                .isEqualTo(late ? Optional.of("R-INS-01") : Optional.empty());
        assertThat(List.of(
                        CompletionInTime.whyNot(deadline, received), CompletionInTime.whyNotReopen(deadline, received)))
                .allSatisfy(why -> assertThat(why.map(Reason::calculation))
                        .isEqualTo(deadline.filter(d -> late).map(BindingDeadline::calculation)));
    }

    @Test
    @Tag("R-INS-02")
    @Tag("R-CAL-04")
    @DisplayName(
            "R-INS-02: who attests a service that counts as not delivered is told the date it missed, with its calculation")
    void notDelivered() {
        BindingDeadline missed = Bound.by(new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.FIN_PRESTATION,
                1,
                3,
                LocalDate.of(2023, 9, 20),
                Optional.empty(),
                "arrêté modificatif, avril 2023",
                Certainty.CONFIRMED));
        Reason why = CompletionInTime.notDelivered(missed);
        assertThat(why.message()).endsWith("au plus tard le 20 septembre 2023 (arrêté modificatif, avril 2023).");
        assertThat(why.todo()).contains("seul un agent de l’ANS");
        assertThat(why.calculation()).isEqualTo(missed.calculation());
    }

    @Test
    @Tag("R-INS-01")
    void withoutThatMilestoneThereIsNoDeadline() {
        assertThat(CompletionInTime.whyNot(Optional.empty(), Instant.parse("2099-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Tag("R-INS-03")
    @ParameterizedTest(name = "completed {0}, version “{1}”: {2}")
    @CsvSource({
        "2023-09-12, 4.2.1, ",
        "2022-10-03, 4.2.1, ",
        "2022-10-02, 4.2.1, date-achevement-avant-commande",
        "2023-09-13, 4.2.1, date-achevement-future",
        ", 4.2.1, date-achevement-manquante",
        "2023-09-12, ' ', version-manquante"
    })
    void theCompletionDateIsNotInTheFutureNorBeforeTheOrder(LocalDate completed, String version, String refusal) {
        assertThat(AttestationPlausible.whyNot(
                                new Attestation(completed, version),
                                LocalDate.of(2022, 10, 3),
                                Instant.parse("2023-09-12T21:59:59.999Z"))
                        .map(Reason::code))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    @Tag("R-CAL-04")
    @Tag("R-CAL-06")
    @DisplayName("R-CAL-04, R-CAL-06: reopened twice, since when it waited on any day is still told")
    void reopenedTwice() {
        Instant received = Instant.parse("2022-10-10T08:00:00Z");
        Instant first = Instant.parse("2023-10-02T08:00:00Z");
        Instant second = Instant.parse("2023-12-04T08:00:00Z");
        Installation installation = new Installation(CaseRef.of(1, "LGC", 1), "MDV-LGC-VA1");
        for (Instant reopened : List.of(first, second)) {
            installation.move(InstallationMove.FIND_NOT_DELIVERED);
            installation.reopen(reopened);
        }
        assertThat(installation.waitsSince(received, second)).isEqualTo(second);
        assertThat(installation.waitsSince(received, second.minusMillis(1))).isEqualTo(first);
        assertThat(installation.waitsSince(received, first.minusMillis(1))).isEqualTo(received);
    }
}
