package fr.sons.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.Bound;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Reason;
import fr.sons.order.api.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-06")
@DisplayName("R-CAL-06 reviving an order that lapsed at CLOTURE_AVANCE")
class ReopeningRulesTest {

    private static final Instant REOPENED = Instant.parse("2023-04-24T08:00:00Z");

    @Test
    @DisplayName("it is placed again, and the calendar judges it from its reopening on")
    void judgedAnew() {
        FundingOrder order = Samples.orderIn(OrderState.LAPSED);
        assertThat(order.waitsSince(REOPENED)).isEqualTo(order.receivedAt());
        order.reopen(REOPENED);
        assertThat(order.state()).isEqualTo(OrderState.PLACED);
        assertThat(order.waitsSince(REOPENED)).isEqualTo(REOPENED);
        assertThat(order.waitsSince(REOPENED.minusMillis(1)))
                .as("R-CAL-04: what bound it before its reopening is still told")
                .isEqualTo(order.receivedAt());
        assertThat(order.receivedAt())
                .as("what was ordered, and when, never changes")
                .isNotEqualTo(REOPENED);
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04: reopened twice, what bound it between the two reopenings is still told")
    void reopenedTwice() {
        Instant again = Instant.parse("2023-06-20T08:00:00Z");
        FundingOrder order = Samples.orderIn(OrderState.LAPSED);
        order.reopen(REOPENED);
        order.move(OrderMove.LAPSE);
        order.reopen(again);
        assertThat(order.waitsSince(again)).isEqualTo(again);
        assertThat(order.waitsSince(again.minusMillis(1))).isEqualTo(REOPENED);
        assertThat(order.waitsSince(REOPENED)).isEqualTo(REOPENED);
        assertThat(order.waitsSince(REOPENED.minusMillis(1))).isEqualTo(order.receivedAt());
    }

    @Test
    @Tag("R-CMD-03")
    @DisplayName("R-CMD-03: not once its client has ordered again")
    void orderedAgain() {
        CaseRef other = CaseRef.of(1, "LGC", 42);
        assertThat(OneLiveOrderPerClient.whyNotReopen(Optional.of(other)).orElseThrow())
                .isEqualTo(Reason.of(
                        "R-CMD-03",
                        "client-a-recommande",
                        "Le client final a passé depuis une autre commande de ce dispositif, le dossier"
                                + " SONS-V1-LGC-0000042 ; l’État ne finance qu’une prestation par client et par"
                                + " dispositif.",
                        "Laissez ce dossier caduc, ou attendez que l’autre commande soit close."));
        assertThat(OneLiveOrderPerClient.whyNotReopen(Optional.empty())).isEmpty();
    }

    @Test
    @DisplayName("not while the date in force has passed")
    void withoutExtension() {
        Optional<BindingDeadline> closing = Optional.of(Bound.by(new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.CLOTURE_AVANCE,
                1,
                2,
                LocalDate.of(2022, 11, 30),
                Optional.empty(),
                "arrêté",
                Certainty.CONFIRMED)));
        assertThat(AdvanceWindowOpen.whyNotReopen(closing, REOPENED)
                        .orElseThrow()
                        .message())
                .isEqualTo(
                        "Les demandes d’avance de ce dispositif sont closes depuis le 30 novembre 2022 (arrêté) : un dossier"
                                + " rouvert serait aussitôt hors délai.");
        assertThat(AdvanceWindowOpen.whyNotReopen(closing, Instant.parse("2022-11-30T22:59:59.999Z")))
                .isEmpty();
    }
}
