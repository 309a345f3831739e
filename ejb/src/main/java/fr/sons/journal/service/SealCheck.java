package fr.sons.journal.service;

import fr.sons.journal.domain.Canonical;
import fr.sons.journal.domain.JournalSeal;
import fr.sons.journal.domain.SealedRange;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recomputes every seal from the entries and the seal before it. */
final class SealCheck {

    private static final int SEALS_AT_ONCE = 1_000;
    private static final int MOST_FINDINGS = 50;

    private final EntityManager em;
    private final SealedHashes hashes;
    private final List<String> findings = new ArrayList<>();
    private byte[] lastHash = Canonical.nothing();
    private long lastNo;
    private long lastTx;
    private long count;

    SealCheck(EntityManager em) {
        this.em = em;
        this.hashes = new SealedHashes(em);
    }

    List<String> run() {
        List<JournalSeal> block;
        do {
            block = em.createQuery("select s from JournalSeal s where s.no > :no order by s.no", JournalSeal.class)
                    .setParameter("no", lastNo)
                    .setMaxResults(SEALS_AT_ONCE)
                    .getResultList();
            block.forEach(this::check);
        } while (block.size() == SEALS_AT_ONCE);
        return findings;
    }

    long count() {
        return count;
    }

    private void check(JournalSeal seal) {
        SealedRange range = seal.range();
        byte[] hash = hashes.of(range);
        if (range.no() != lastNo + 1) {
            tell("Scellé n° %d : il manque (le suivant porte le n° %d).".formatted(lastNo + 1, range.no()));
        } else if (!Arrays.equals(range.previous(), lastHash) || range.fromTx() != lastTx) {
            tell("Scellé n° %d : il ne suit pas le scellé n° %d.".formatted(range.no(), lastNo));
        } else if (hashes.entries() != seal.entries()) {
            tell("Scellé n° %d : il couvre %d actes, le journal en contient %d."
                    .formatted(range.no(), seal.entries(), hashes.entries()));
        } else if (!Arrays.equals(hash, seal.hash())) {
            tell("Scellé n° %d : les actes qu'il couvre ne sont plus ceux qui ont été scellés.".formatted(range.no()));
        }
        lastNo = range.no();
        lastTx = range.toTx();
        lastHash = seal.hash();
        count++;
    }

    private void tell(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
