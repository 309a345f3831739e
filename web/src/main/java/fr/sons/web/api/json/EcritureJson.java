package fr.sons.web.api.json;

import fr.sons.ledger.api.LedgerLine;
import java.time.Instant;

/** One entry of the ledger. */
public record EcritureJson(String de, String vers, String montantHt, Instant le, String motif) {

    public static EcritureJson of(LedgerLine l) {
        return new EcritureJson(l.from().name(), l.to().name(), l.amount().toString(), l.postedAt(), l.reason());
    }
}
