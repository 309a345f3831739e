package fr.sons.journal.service;

import fr.sons.journal.domain.Canonical;
import fr.sons.journal.domain.JournalSeal;
import fr.sons.journal.domain.SealedRange;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Makes the next seal: over every transaction older than the oldest that still runs. */
final class Sealing {

    private final EntityManager em;

    Sealing(EntityManager em) {
        this.em = em;
    }

    void run(Instant at) {
        Optional<JournalSeal> last = em.createQuery("select s from JournalSeal s order by s.no desc", JournalSeal.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        long settled = ((Number) em.createNativeQuery(
                                "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                        .getSingleResult())
                .longValue();
        SealedRange range = new SealedRange(
                last.map(l -> l.range().no()).orElse(0L) + 1,
                last.map(l -> l.range().toTx()).orElse(0L),
                settled,
                last.map(JournalSeal::hash).orElseGet(Canonical::nothing));
        SealedHashes hashes = new SealedHashes(em);
        byte[] hash = hashes.of(range);
        if (hashes.entries() > 0) {
            em.persist(new JournalSeal(range, hashes.entries(), hash, at));
        }
    }
}
