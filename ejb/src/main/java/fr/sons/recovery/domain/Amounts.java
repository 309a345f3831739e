package fr.sons.recovery.domain;

import fr.sons.kernel.Money;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Balances;
import java.util.Optional;

/** How much is taken back (R-REC-01): what was received and neither claimed nor returned yet, by the ledger. */
public final class Amounts {

    private Amounts() {}

    /** The sum concerned when a recovery opens; empty when nothing was received, and no recovery opens then. */
    public static Optional<Money> concerned(Balances balances) {
        return Optional.of(balances.of(Account.RECEIVED)).filter(Money::isPositive);
    }

    /**
     * The sum the decision claims: never more than what the vendor was told in the contradictory letter, never more than
     * what it still holds.
     */
    public static Optional<Money> claimable(Money announced, Balances balances) {
        return concerned(balances).map(held -> held.compareTo(announced) < 0 ? held : announced);
    }
}
