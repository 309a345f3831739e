package fr.sons.solde.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Bound;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.order.api.OrderState;
import fr.sons.programme.api.AcceptanceProof;
import fr.sons.solde.api.SoldeState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SoldeRulesTest {

    private static final Money PRICE = Money.ofEuros("10000.00");
    private static final Deadline CLOSING = deadline(MilestoneKind.CLOTURE_SOLDE, "2023-12-14", "14:00");
    private static final Deadline END_OF_SERVICE = deadline(MilestoneKind.FIN_PRESTATION, "2023-09-20", null);
    private static final Deadline END_OF_CHANGES = deadline(MilestoneKind.FIN_MODIFICATION_SOLDE, "2023-12-28", null);

    private static Deadline deadline(MilestoneKind kind, String date, String time) {
        return new Deadline(
                "MDV-LGC-VA1",
                kind,
                1,
                3,
                LocalDate.parse(date),
                Optional.ofNullable(time).map(LocalTime::parse),
                "arrêté modificatif, avril 2023",
                Certainty.CONFIRMED);
    }

    /** A request that every rule accepts, to be spoilt in one respect. */
    private static final class Case {
        private SoldeState state = SoldeState.AWAITED;
        private Instant at = Instant.parse("2023-10-02T08:00:00Z");
        private Optional<Deadline> opening = Optional.empty();
        private Optional<Deadline> closing = Optional.of(CLOSING);
        private Optional<Deadline> endOfService = Optional.of(END_OF_SERVICE);
        private Optional<Deadline> complementsDue = Optional.of(CLOSING);
        private boolean kept = true;
        private OrderState order = OrderState.ADVANCE_PAID;
        private AcceptanceProof proof = AcceptanceProof.VA;
        private boolean signed = true;
        private Optional<Money> invoiced = Optional.of(PRICE);

        Optional<Reason> whyNot(SoldeAct act) {
            return act.whyNot(facts());
        }

        SoldeFacts facts() {
            return new SoldeFacts(
                    state,
                    at,
                    opening.map(Bound::by),
                    closing.map(Bound::by),
                    endOfService.map(Bound::by),
                    complementsDue.map(Bound::by),
                    kept,
                    order,
                    proof,
                    signed,
                    PRICE,
                    invoiced);
        }

        String code(SoldeAct act) {
            return whyNot(act).map(r -> r.rule() + " " + r.code()).orElse("possible");
        }
    }

    private final Case solde = new Case();

    @Test
    @DisplayName("R-SOL-01: received on 14 décembre 2023 at 14:00:00.000 is in time")
    void lastMillisecond() {
        solde.at = Instant.parse("2023-12-14T13:00:00.000Z");
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("possible");
    }

    @Test
    @DisplayName("R-SOL-01: one millisecond later is refused, to the millisecond, whether or not the timer has run")
    void firstLateMillisecond() {
        solde.at = Instant.parse("2023-12-14T13:00:00.001Z");
        String expected =
                "Demande non recevable : la clôture était le 14 décembre 2023 à 14 h 00 min 00 s (arrêté modificatif, avril 2023) ; "
                        + "votre dépôt a été reçu à 14 h 00 min 00,001 s.";
        assertThat(solde.whyNot(SoldeAct.SUBMIT).orElseThrow().message()).isEqualTo(expected);
        solde.state = SoldeState.EXPIRED;
        assertThat(solde.whyNot(SoldeAct.SUBMIT).orElseThrow().message()).isEqualTo(expected);
    }

    @Test
    @DisplayName("R-SOL-01: a whole day lasts until its end, and a later day is named")
    void wholeDay() {
        solde.closing = Optional.of(deadline(MilestoneKind.CLOTURE_SOLDE, "2023-09-28", null));
        solde.at = Instant.parse("2023-09-28T21:59:59.999Z");
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("possible");
        solde.at = Instant.parse("2023-09-28T22:00:00.000Z");
        assertThat(solde.whyNot(SoldeAct.SUBMIT).orElseThrow().message())
                .isEqualTo(
                        "Demande non recevable : la clôture était le 28 septembre 2023 à la fin du jour (arrêté modificatif, avril 2023) ; "
                                + "votre dépôt a été reçu le 29 septembre 2023 à 0 h 00 min 00 s.");
    }

    @Test
    @DisplayName("R-SOL-01: between two windows the guichet is closed until the very millisecond at which it reopens")
    void betweenTwoWindows() {
        Deadline opening = deadline(MilestoneKind.OUVERTURE_SOLDE, "2024-02-01", null);
        solde.opening = Optional.of(new Deadline(
                opening.dispositif(),
                opening.kind(),
                2,
                opening.calendarVersion(),
                opening.date(),
                opening.time(),
                opening.legalBasis(),
                opening.certainty()));
        solde.closing = Optional.of(deadline(MilestoneKind.CLOTURE_SOLDE, "2024-03-31", null));
        solde.at = Instant.parse("2024-01-31T22:59:59.999Z");
        assertThat(solde.whyNot(SoldeAct.SUBMIT))
                .contains(Reason.of(
                                "R-SOL-01",
                                "solde-avant-ouverture",
                                "Le guichet des demandes de solde est fermé : il rouvre le 1er février 2024 (arrêté modificatif, avril 2023).",
                                "Revenez à partir de cette date.")
                        .explained(Bound.by(solde.opening.get()).calculation()));
        solde.at = Instant.parse("2024-01-31T23:00:00.000Z");
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("possible");
    }

    @Test
    @DisplayName("R-CAL-06: a case whose closing has passed is late, whatever window opens later")
    void lateBeforeToOpen() {
        solde.opening = Optional.of(deadline(MilestoneKind.OUVERTURE_SOLDE, "2024-02-01", null));
        solde.at = Instant.parse("2024-01-15T08:00:00Z");
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("R-SOL-01 solde-hors-delai");
    }

    @Test
    @DisplayName("R-SOL-04: complements have an end only, so they are received between two windows too")
    void complementsBetweenTwoWindows() {
        solde.state = SoldeState.TO_COMPLETE;
        solde.opening = Optional.of(deadline(MilestoneKind.OUVERTURE_SOLDE, "2024-02-01", null));
        solde.complementsDue = Optional.of(deadline(MilestoneKind.CLOTURE_SOLDE, "2024-03-31", null));
        solde.at = Instant.parse("2024-01-15T08:00:00Z");
        assertThat(solde.code(SoldeAct.COMPLETE)).isEqualTo("possible");
    }

    @Test
    @DisplayName("R-SOL-02: without attestation the request itself must be received by 20 septembre 2023, its last ms")
    void requestKeepsFinPrestation() {
        solde.state = SoldeState.NOT_STARTED;
        solde.kept = false;
        solde.at = Instant.parse("2023-09-20T21:59:59.999Z");
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("possible");
        solde.at = Instant.parse("2023-09-20T22:00:00.000Z");
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("R-SOL-02 prestation-hors-delai");
        assertThat(solde.whyNot(SoldeAct.SUBMIT).orElseThrow().message())
                .contains("20 septembre 2023 (arrêté modificatif, avril 2023)");
    }

    @Test
    @DisplayName("R-CAL-04: every refusal that names a date says how it came about: version, text, rule, zone")
    void explained() {
        solde.at = Instant.parse("2023-12-14T13:00:00.001Z");
        assertThat(solde.whyNot(SoldeAct.SUBMIT).orElseThrow().calculation())
                .isEqualTo(Bound.by(CLOSING).calculation())
                .contains(
                        "Jalon : Clôture des demandes de solde, dispositif MDV-LGC-VA1.",
                        "Calendrier : version 3, publiée le 28 avril 2023, auteur : ministère chargé de la santé.",
                        "Texte : arrêté modificatif, avril 2023 ; date confirmée.",
                        "Échéance incluse : un acte reçu à 14 h exactement est accepté, une milliseconde plus tard il est"
                                + " refusé.",
                        "Fuseau : heure de Paris (Europe/Paris), heure d’hiver, UTC+01:00.");
        solde.state = SoldeState.TO_COMPLETE;
        assertThat(solde.whyNot(SoldeAct.COMPLETE).orElseThrow().calculation())
                .isEqualTo(Bound.by(CLOSING).calculation());
        solde.state = SoldeState.SUBMITTED;
        assertThat(solde.whyNot(SoldeAct.REQUEST_COMPLEMENTS).orElseThrow().calculation())
                .isEqualTo(Bound.by(CLOSING).calculation());
        solde.state = SoldeState.NOT_STARTED;
        solde.kept = false;
        solde.at = Instant.parse("2023-10-02T08:00:00Z");
        assertThat(solde.whyNot(SoldeAct.SUBMIT).orElseThrow().calculation())
                .isEqualTo(Bound.by(END_OF_SERVICE).calculation());
    }

    @Test
    @DisplayName("R-SOL-02: an attestation in time lets the request follow; no FIN_PRESTATION asks for none")
    void attestationOrNoMilestone() {
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("possible");
        solde.kept = false;
        solde.endOfService = Optional.empty();
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("possible");
    }

    @Test
    @DisplayName("R-SOL-03: a signed VA where one is required, and none where none is")
    void proof() {
        solde.signed = false;
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("R-SOL-03 preuve-non-signee");
        solde.proof = AcceptanceProof.NONE;
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("possible");
    }

    @Test
    @DisplayName("R-SOL-03: the invoice is not zero and equals the order's price to the cent")
    void invoice() {
        solde.invoiced = Optional.of(Money.ofEuros("9999.99"));
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("R-SOL-03 facture-discordante");
        solde.invoiced = Optional.of(Money.ZERO);
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("R-SOL-03 facture-discordante");
    }

    @Test
    @DisplayName("R-SOL-03: no solde of an order that ended")
    void orderEnded() {
        solde.order = OrderState.CANCELLED;
        assertThat(solde.code(SoldeAct.SUBMIT)).isEqualTo("R-SOL-03 commande-close");
    }

    @Test
    @DisplayName("R-SOL-04: complements are received until FIN_MODIFICATION_SOLDE where there is one")
    void complementsUntilEndOfChanges() {
        solde.state = SoldeState.TO_COMPLETE;
        solde.complementsDue = Optional.of(END_OF_CHANGES);
        solde.at = Instant.parse("2023-12-28T22:59:59.999Z");
        assertThat(solde.code(SoldeAct.COMPLETE)).isEqualTo("possible");
        solde.at = Instant.parse("2023-12-28T23:00:00.000Z");
        assertThat(solde.code(SoldeAct.COMPLETE)).isEqualTo("R-SOL-04 complements-hors-delai");
    }

    @Test
    @DisplayName("R-SOL-04: else until CLOTURE_SOLDE, and none are asked for once they can no longer come")
    void complementsUntilClosing() {
        solde.state = SoldeState.TO_COMPLETE;
        solde.at = Instant.parse("2023-12-14T13:00:00.000Z");
        assertThat(solde.code(SoldeAct.COMPLETE)).isEqualTo("possible");
        solde.at = Instant.parse("2023-12-14T13:00:00.001Z");
        assertThat(solde.code(SoldeAct.COMPLETE)).isEqualTo("R-SOL-04 complements-hors-delai");
        solde.state = SoldeState.SUBMITTED;
        assertThat(solde.code(SoldeAct.REQUEST_COMPLEMENTS)).isEqualTo("R-SOL-04 complements-clos");
    }

    @Test
    @DisplayName("R-SOL-04: the examination itself has no closing; R-CMD-06: the advance is settled first")
    void accept() {
        solde.state = SoldeState.SUBMITTED;
        solde.at = Instant.parse("2024-02-01T08:00:00Z");
        assertThat(solde.code(SoldeAct.ACCEPT)).isEqualTo("possible");
        assertThat(solde.code(SoldeAct.REJECT)).isEqualTo("possible");
        solde.order = OrderState.ADVANCE_REQUESTED;
        assertThat(solde.code(SoldeAct.ACCEPT)).isEqualTo("R-CMD-06 avance-non-instruite");
    }

    @Test
    @Tag("R-CAL-06")
    @DisplayName(
            "R-CAL-06: a solde is not reopened where no request could follow: its guichet closed, or its service late")
    void reopening() {
        solde.kept = false;
        solde.at = Instant.parse("2023-09-20T21:59:59.999Z");
        assertThat(solde.facts().whyNotReopen())
                .as("its service may still be done")
                .isEmpty();
        solde.at = Instant.parse("2023-09-20T22:00:00Z");
        Reason late = solde.facts().whyNotReopen().orElseThrow();
        assertThat(late.rule() + " " + late.code()).isEqualTo("R-CAL-06 reouverture-prestation-hors-delai");
        assertThat(late.message()).contains(END_OF_SERVICE.inWordsWithText());
        assertThat(late.calculation()).isEqualTo(Bound.by(END_OF_SERVICE).calculation());
        solde.kept = true;
        assertThat(solde.facts().whyNotReopen()).isEmpty();
        solde.at = Instant.parse("2023-12-14T13:00:00.001Z");
        assertThat(solde.facts().whyNotReopen().orElseThrow().code()).isEqualTo("reouverture-hors-delai");
        solde.state = SoldeState.SUBMITTED;
        assertThat(solde.facts().whyNotReopen()).as("its request has come").isEmpty();
    }
}
