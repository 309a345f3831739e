package fr.sons.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Money;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Balances;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AmountsTest {

    private static Balances holding(long received, long claimed, long returned) {
        return new Balances(Map.of(
                Account.RECEIVED, Money.ofCents(received),
                Account.CLAIMED, Money.ofCents(claimed),
                Account.RETURNED, Money.ofCents(returned)));
    }

    @Property
    void R_REC_01_the_amount_is_what_was_received_and_neither_claimed_nor_returned_yet(
            @ForAll @LongRange(min = 0, max = 10_000_000_00L) long received,
            @ForAll @LongRange(min = 0, max = 10_000_000_00L) long claimed,
            @ForAll @LongRange(min = 0, max = 10_000_000_00L) long returned) {
        Optional<Money> amount = Amounts.concerned(holding(received, claimed, returned));
        assertThat(amount).isEqualTo(received == 0 ? Optional.empty() : Optional.of(Money.ofCents(received)));
    }

    @Property
    void R_REC_01_a_decision_never_claims_more_than_announced_nor_more_than_held(
            @ForAll @LongRange(min = 1, max = 10_000_000_00L) long announced,
            @ForAll @LongRange(min = 0, max = 10_000_000_00L) long held) {
        Optional<Money> claimed = Amounts.claimable(Money.ofCents(announced), holding(held, 0, 0));
        assertThat(claimed.isPresent()).isEqualTo(held > 0);
        claimed.ifPresent(c -> {
            assertThat(c.cents()).isPositive().isLessThanOrEqualTo(announced).isLessThanOrEqualTo(held);
            assertThat(c.cents() == announced || c.cents() == held).isTrue();
        });
    }
}
