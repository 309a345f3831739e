package fr.sons.order.domain;

import static fr.sons.calendar.api.MilestoneKind.CLOTURE_AVANCE;
import static fr.sons.calendar.api.MilestoneKind.CLOTURE_COMMANDE;
import static fr.sons.calendar.api.MilestoneKind.OUVERTURE_AVANCE;
import static fr.sons.calendar.api.MilestoneKind.OUVERTURE_COMMANDE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.Bound;
import fr.sons.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-CMD-02, R-CMD-06, R-CAL-02: order and advance windows to the millisecond")
class OrderWindowsTest {

    private static final Optional<BindingDeadline> OPENING =
            Optional.of(Bound.by(Samples.deadline(OUVERTURE_COMMANDE, "2021-08-31", null)));
    private static final Optional<BindingDeadline> CLOSING =
            Optional.of(Bound.by(Samples.deadline(CLOTURE_COMMANDE, "2022-11-30", null)));

    @Tag("R-CMD-02")
    @ParameterizedTest(name = "signed {0}, received {1}: {2}")
    @CsvSource({
        "2022-11-30, 2022-11-30T22:59:59.999Z, ",
        "2022-11-30, 2022-11-30T23:00:00.000Z, commande-hors-delai",
        "2021-08-31, 2021-08-30T22:00:00.000Z, ",
        "2021-08-30, 2021-08-31T08:00:00.000Z, commande-avant-ouverture",
        "2022-10-04, 2022-10-03T21:59:59.999Z, signature-future",
        "2022-10-04, 2022-10-03T22:00:00.000Z, "
    })
    void ordersAreSignedAndReceivedInsideTheWindow(LocalDate signed, Instant received, String refusal) {
        assertThat(OrderWindowOpen.whyNot(true, OPENING, CLOSING, signed, received)
                        .map(Reason::code))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @Tag("R-CMD-02")
    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-08-30T21:59:59.999Z | Les commandes de ce dispositif ouvrent le 31 août 2021 (arrêté modificatif, avril 2023).",
                "2022-11-30T23:00:00.000Z | Les commandes de ce dispositif étaient reçues jusqu’au 30 novembre 2022"
                        + " (arrêté modificatif, avril 2023)."
            })
    void theRefusalSaysWhatIsTheCase(Instant received, String message) {
        LocalDate signed = LocalDate.of(2021, 8, 1);
        assertThat(OrderWindowOpen.whyNot(false, OPENING, CLOSING, signed, received)
                        .map(Reason::message))
                .contains(message);
    }

    @Test
    @Tag("R-CAL-02")
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-02, R-CAL-04 every refusal that names a date says how it came about: version, text, zone")
    void explained() {
        Instant late = Instant.parse("2023-03-01T08:00:00Z");
        LocalDate early = LocalDate.of(2021, 8, 1);
        assertThat(List.of(
                        OrderWindowOpen.whyNot(false, OPENING, CLOSING, early, late),
                        OrderWindowOpen.whyNot(false, OPENING, CLOSING, early, Instant.parse("2021-08-30T08:00:00Z")),
                        OrderWindowOpen.whyNot(true, OPENING, CLOSING, early, Instant.parse("2021-09-30T08:00:00Z")),
                        AdvanceWindowOpen.whyNot(OPENING, CLOSING, late),
                        AdvanceWindowOpen.whyNot(OPENING, Optional.empty(), Instant.parse("2021-08-30T08:00:00Z")),
                        AdvanceWindowOpen.whyNotReopen(CLOSING, late)))
                .allSatisfy(why -> assertThat(String.join(" ", why.orElseThrow().calculation()))
                        .contains(
                                "Calendrier : version 3, publiée le 28 avril 2023, auteur : ministère chargé de la santé.",
                                "Texte : arrêté modificatif, avril 2023",
                                "Europe/Paris"));
        assertThat(OrderWindowOpen.whyNot(true, OPENING, CLOSING, LocalDate.of(2099, 1, 1), late)
                        .orElseThrow()
                        .calculation())
                .as("a date that was typed is no deadline")
                .isEmpty();
    }

    @Test
    @Tag("R-CMD-06")
    @Tag("R-CAL-06")
    @DisplayName("R-CAL-06 a closing that bound the case is told before a window that opens later")
    void aLateAdvanceIsNotToldToWait() {
        Optional<BindingDeadline> opening =
                Optional.of(Bound.by(Samples.deadline(OUVERTURE_AVANCE, "2024-09-12", "14:00")));
        Optional<BindingDeadline> closing = Optional.of(Bound.by(Samples.deadline(CLOTURE_AVANCE, "2023-07-26", null)));
        assertThat(AdvanceWindowOpen.whyNot(opening, closing, Instant.parse("2024-01-01T08:00:00Z"))
                        .map(Reason::code))
                .contains("avance-hors-delai");
    }

    @Test
    @Tag("R-CMD-02")
    void aDispositifWithoutCalendarTakesNoOrder() {
        assertThat(OrderWindowOpen.whyNot(
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                LocalDate.of(2022, 10, 3),
                                Instant.parse("2022-10-03T08:00:00Z"))
                        .map(Reason::code))
                .contains("commandes-fermees");
    }

    @Tag("R-CMD-06")
    @ParameterizedTest(name = "closing {0} {1}, received {2}: {3}")
    @CsvSource({
        "2023-07-26, , 2023-07-26T21:59:59.999Z, ",
        "2023-07-26, , 2023-07-26T22:00:00.000Z, avance-hors-delai",
        "2023-03-15, 14:00, 2023-03-15T13:00:00.000Z, ",
        "2023-03-15, 14:00, 2023-03-15T13:00:00.001Z, avance-hors-delai"
    })
    void advancesAreRequestedByTheClosing(String date, String time, Instant received, String refusal) {
        Optional<BindingDeadline> closing = Optional.of(Bound.by(Samples.deadline(CLOTURE_AVANCE, date, time)));
        assertThat(AdvanceWindowOpen.whyNot(Optional.empty(), closing, received).map(Reason::code))
                .isEqualTo(Optional.ofNullable(refusal));
        assertThat(AdvanceWindowOpen.isOver(closing, received)).isEqualTo(refusal != null);
    }

    @Test
    @Tag("R-CMD-06")
    void advancesWaitForTheOpening() {
        Optional<BindingDeadline> opening =
                Optional.of(Bound.by(Samples.deadline(OUVERTURE_AVANCE, "2024-09-12", "14:00")));
        Instant opens = Instant.parse("2024-09-12T12:00:00Z");
        assertThat(AdvanceWindowOpen.whyNot(opening, Optional.empty(), opens)).isEmpty();
        assertThat(AdvanceWindowOpen.whyNot(opening, Optional.empty(), opens.minusMillis(1))
                        .map(Reason::code))
                .contains("avance-avant-ouverture");
    }

    @Test
    @Tag("R-CMD-06")
    void withoutAClosingNothingIsEverTooLate() {
        assertThat(AdvanceWindowOpen.isOver(Optional.empty(), Instant.parse("2099-01-01T00:00:00Z")))
                .isFalse();
    }
}
