package fr.sons.ledger.domain;

import fr.sons.kernel.Money;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Balances;
import fr.sons.ledger.api.Transfer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Balances while they are being summed. */
public final class Sums {

    private final Map<Account, Money> amounts = new EnumMap<>(Account.class);

    public Sums add(Account from, Account to, Money amount) {
        amounts.merge(from, Money.ZERO.minus(amount), Money::plus);
        amounts.merge(to, amount, Money::plus);
        return this;
    }

    public Balances balances() {
        return new Balances(amounts);
    }

    /** An account of a case that holds less than nothing; only the budget may. */
    public Optional<Account> overdrawn() {
        return amounts.entrySet().stream()
                .filter(e -> e.getKey() != Account.BUDGET && e.getValue().cents() < 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A transfer that takes more than is there is a defect of ours, never a matter for the person who acts. */
    public static void requireCovered(Balances before, Transfer transfer) {
        if (transfer.from() != Account.BUDGET && before.of(transfer.from()).compareTo(transfer.amount()) < 0) {
            throw new IllegalStateException("Transfer %s takes %s from %s of %s, which holds %s"
                    .formatted(
                            transfer.key(),
                            transfer.amount(),
                            transfer.from(),
                            transfer.ref(),
                            before.of(transfer.from())));
        }
    }
}
