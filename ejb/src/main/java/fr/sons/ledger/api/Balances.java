package fr.sons.ledger.api;

import fr.sons.kernel.Money;
import java.util.Map;

/** What stands on each account. Always sums to zero. */
public record Balances(Map<Account, Money> amounts) {

    public Balances {
        amounts = Map.copyOf(amounts);
    }

    public Money of(Account account) {
        return amounts.getOrDefault(account, Money.ZERO);
    }
}
