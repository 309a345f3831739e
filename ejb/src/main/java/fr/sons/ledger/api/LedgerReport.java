package fr.sons.ledger.api;

import java.util.List;

/**
 * The outcome of checking the whole ledger.
 *
 * @param findings what is wrong, in French, at most a page of it; empty when the ledger is sound
 */
public record LedgerReport(long transfers, long cases, List<String> findings) {

    public LedgerReport {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }
}
