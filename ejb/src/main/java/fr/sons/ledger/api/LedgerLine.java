package fr.sons.ledger.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import java.time.Instant;

/**
 * A posted transfer.
 *
 * @param postedBy login of who caused it
 */
public record LedgerLine(
        long id,
        String key,
        CaseRef ref,
        Account from,
        Account to,
        Money amount,
        Instant postedAt,
        String postedBy,
        String reason) {}
