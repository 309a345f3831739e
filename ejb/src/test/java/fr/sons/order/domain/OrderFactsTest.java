package fr.sons.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.order.api.OrderState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-LED-01")
@DisplayName("R-LED-01, R-CMD-07: an order is accepted or cancelled only while its money is still engaged")
class OrderFactsTest {

    @ParameterizedTest(name = "{0} in {1} with {2} € engaged: {3}")
    @CsvSource({
        "ACCEPT_ADVANCE, ADVANCE_REQUESTED, 3500, ",
        "ACCEPT_ADVANCE, ADVANCE_REQUESTED, 0, montant-plus-engage",
        "CANCEL, PLACED, 3500, ",
        "CANCEL, ADVANCE_ACCEPTED, 2450, ",
        "CANCEL, ADVANCE_PAID, 2450, ",
        "CANCEL, ADVANCE_PAID, 0, montant-plus-engage",
        "CANCEL, CANCELLED, 0, annuler-commande-impossible"
    })
    void asksTheLedger(OrderMove move, OrderState state, String engaged, String refusal) {
        OrderFacts facts = new OrderFacts(
                Samples.orderIn(state),
                Instant.parse("2022-11-02T09:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                () -> Money.ofEuros(engaged));
        assertThat(facts.whyNot(move).map(Reason::code)).isEqualTo(Optional.ofNullable(refusal));
    }
}
