package fr.sons.journal.api;

import java.util.List;

/**
 * The outcome of checking the whole journal.
 *
 * @param findings what is wrong, in French, at most a page of it; empty when the journal is whole
 */
public record IntegrityReport(long entries, long subjects, long seals, List<String> findings) {

    public IntegrityReport {
        findings = List.copyOf(findings);
    }

    public boolean whole() {
        return findings.isEmpty();
    }
}
