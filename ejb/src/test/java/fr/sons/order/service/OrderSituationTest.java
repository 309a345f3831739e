package fr.sons.order.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseState;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.Rate;
import fr.sons.kernel.VendorId;
import fr.sons.order.api.PlaceOrder;
import fr.sons.order.domain.FundingOrder;
import fr.sons.order.domain.OrderMove;
import fr.sons.order.domain.OrderPrice;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CMD-06")
@DisplayName("R-CMD-06: what an advance is judged by, where a second window is published ahead")
class OrderSituationTest {

    private static final Instant ORDERED = Instant.parse("2022-10-03T08:00:00Z");

    @Test
    @DisplayName("the opening is that of the window that is open, the closing that of the last")
    void windows() throws ReflectiveOperationException {
        assertThat(situation().of(order(), ORDERED.plusSeconds(1)).whyNot(OrderMove.REQUEST_ADVANCE))
                .isEmpty();
    }

    private static OrderSituation situation() throws ReflectiveOperationException {
        OrderSituation situation = new OrderSituation();
        Field field = OrderSituation.class.getDeclaredField("calendars");
        field.setAccessible(true);
        field.set(situation, new TwoWindows());
        return situation;
    }

    private static FundingOrder order() {
        return new FundingOrder(
                CaseRef.of(1, "LGC", 1),
                new VendorId(1),
                "MDV-LGC-VA1",
                new PlaceOrder(1, new ClientId(1), LocalDate.of(2022, 10, 3), "UNIQUE", 1, "Mise à jour", true),
                OrderPrice.of(Money.ofEuros("3500"), 1, Rate.of("0.30")),
                ORDERED);
    }

    /** Window 1 stands open, window 2 is to come. */
    private static final class TwoWindows extends Calendars {

        @Override
        public PhaseStatus status(String dispositif, Phase phase, Instant at) {
            Optional<Deadline> opening = Optional.of(milestone(phase.opening().orElseThrow(), 1, "2022-09-01"));
            return new PhaseStatus(dispositif, phase, PhaseState.OPEN, opening, Optional.empty(), "en cours");
        }

        @Override
        public Optional<Deadline> deadline(String dispositif, MilestoneKind kind, Instant asOf) {
            return Optional.of(milestone(kind, 2, kind.opens() ? "2024-02-01" : "2024-03-31"));
        }

        @Override
        public Optional<Deadline> binding(String dispositif, MilestoneKind kind, Instant since, Instant at) {
            return deadline(dispositif, kind, at);
        }

        private static Deadline milestone(MilestoneKind kind, int window, String date) {
            return new Deadline(
                    "MDV-LGC-VA1",
                    kind,
                    window,
                    1,
                    LocalDate.parse(date),
                    Optional.empty(),
                    "arrêté",
                    Certainty.CONFIRMED);
        }
    }
}
