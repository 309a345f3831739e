package fr.sons.journal.domain;

import fr.sons.journal.api.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows the chains, fed with every row in the order of subject and place. Says what is broken, in French. */
public final class ChainCheck {

    private static final int MOST_FINDINGS = 50;

    private final List<String> findings = new ArrayList<>();
    private String subject;
    private int lastSeq;
    private byte[] lastHash = Canonical.nothing();
    private boolean told;
    private long entries;
    private long subjects;

    public void next(JournalRow row) {
        JournalEntry e = row.entry();
        entries++;
        if (!e.subject().equals(subject)) {
            subject = e.subject();
            lastSeq = 0;
            lastHash = Canonical.nothing();
            told = false;
            subjects++;
        }
        if (e.seq() != lastSeq + 1) {
            tell("Journal de « %s » : l'acte n° %d manque (le suivant porte le n° %d)."
                    .formatted(subject, lastSeq + 1, e.seq()));
        } else if (!Arrays.equals(row.prevHash(), lastHash)) {
            tell("Journal de « %s » : l'acte n° %d ne suit pas l'acte n° %d tel qu'il a été écrit."
                    .formatted(subject, e.seq(), lastSeq));
        } else if (!Arrays.equals(row.hash(), Canonical.entryHash(row.prevHash(), e))) {
            tell("Journal de « %s » : l'acte n° %d a été modifié après son écriture.".formatted(subject, e.seq()));
        }
        lastSeq = e.seq();
        lastHash = row.hash();
    }

    /** Only the first break of a chain is told: those after it follow from it. */
    private void tell(String finding) {
        if (!told && findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
        told = true;
    }

    public List<String> findings() {
        return List.copyOf(findings);
    }

    public long entries() {
        return entries;
    }

    public long subjects() {
        return subjects;
    }
}
