package fr.sons.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Transfer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-LED-01")
@DisplayName("R-LED-01 the accounts of a case always balance")
class SumsTest {

    @Property
    void whateverIsPostedSumsToZero(
            @ForAll List<Account> from,
            @ForAll List<Account> to,
            @ForAll @LongRange(min = 1, max = 1_000_000) long cents) {
        Sums sums = new Sums();
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            sums.add(from.get(i), to.get(i), Money.ofCents(cents + i));
        }
        assertThat(Money.sum(sums.balances().amounts().values().stream())).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("a transfer may take all that is there, and not one cent more")
    void covered() {
        Sums sums = new Sums().add(Account.BUDGET, Account.ENGAGED, Money.ofCents(1000));
        Sums.requireCovered(sums.balances(), transfer(Account.ENGAGED, 1000));
        assertThatThrownBy(() -> Sums.requireCovered(sums.balances(), transfer(Account.ENGAGED, 1001)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SONS-V1-LGC-0000001");
        assertThat(sums.overdrawn()).isEmpty();
        assertThat(sums.add(Account.PAYABLE, Account.RECEIVED, Money.ofCents(1)).overdrawn())
                .contains(Account.PAYABLE);
    }

    @Test
    @DisplayName("nothing, less than nothing and a transfer to itself are no transfers")
    void noTransfer() {
        assertThatThrownBy(() -> transfer(Account.ENGAGED, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transfer(Account.PAYABLE, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Transfer transfer(Account from, long cents) {
        return new Transfer(
                "SONS-V1-LGC-0000001/avance/liquidation",
                new CaseRef("SONS-V1-LGC-0000001"),
                new VendorId(1),
                "MDV-LGC-VA1",
                from,
                Account.PAYABLE,
                Money.ofCents(cents),
                "Avance acceptée");
    }
}
