package fr.sons.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Refusal;
import fr.sons.order.api.OrderState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R-CMD-06")
@Tag("R-CMD-07")
@DisplayName("R-CMD-06, R-CMD-07: every move of an order from every state")
class OrderMoveTest {

    /** What the law allows, written a second time and the other way round: by state. */
    private static final Map<OrderState, String> ALLOWED = Map.of(
            OrderState.PLACED, "REQUEST_ADVANCE CANCEL LAPSE END_UNDELIVERED",
            OrderState.ADVANCE_REQUESTED, "ASK_COMPLEMENTS ACCEPT_ADVANCE REJECT_ADVANCE CANCEL END_UNDELIVERED",
            OrderState.ADVANCE_TO_COMPLETE, "COMPLETE_ADVANCE CANCEL END_UNDELIVERED",
            OrderState.ADVANCE_ACCEPTED, "PAY_ADVANCE CANCEL END_UNDELIVERED",
            OrderState.ADVANCE_PAID, "CANCEL",
            OrderState.ADVANCE_REJECTED, "",
            OrderState.LAPSED, "REOPEN",
            OrderState.CANCELLED, "");

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(OrderState.values())
                .flatMap(s -> Arrays.stream(OrderMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStateAndMove")
    void movesAsTheTableSaysOrIsRefusedAloud(OrderState from, OrderMove move) {
        FundingOrder order = Samples.orderIn(from);
        if (Arrays.asList(ALLOWED.get(from).split(" ")).contains(move.name())) {
            order.move(move);
            assertThat(order.state()).isEqualTo(move.to());
        } else {
            assertThatThrownBy(() -> order.move(move)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.reason().rule()).isEqualTo(move.rule());
                assertThat(refusal.reason().message()).contains(from.label()).contains(move.label());
                assertThat(refusal.reason().todo()).isNotBlank();
            });
            assertThat(order.state()).isEqualTo(from);
        }
    }

    @Test
    @DisplayName("R-CMD-03: an order that has ended keeps nobody from ordering again")
    @Tag("R-CMD-03")
    void endsAreNotLive() {
        assertThat(Arrays.stream(OrderState.values()).filter(s -> !s.isLive()))
                .containsExactly(OrderState.ADVANCE_REJECTED, OrderState.LAPSED, OrderState.CANCELLED);
    }
}
