package fr.sons.journal.service;

import fr.sons.journal.domain.Canonical;
import fr.sons.journal.domain.SealedRange;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.util.List;

/** The hash of a seal, computed from the entries of its range as they stand in the database now. */
final class SealedHashes {

    private static final int ROWS_AT_ONCE = 5_000;

    private final EntityManager em;
    private long entries;

    SealedHashes(EntityManager em) {
        this.em = em;
    }

    byte[] of(SealedRange range) {
        MessageDigest digest = Canonical.beginSeal(range.previous(), range.no(), range.fromTx(), range.toTx());
        entries = 0;
        String tx = Long.toString(range.fromTx());
        long id = 0;
        List<?> block;
        do {
            block = em.createNativeQuery("select cast(e.tx_id as text), e.id, e.hash from journal_entry e"
                            + " where (e.tx_id, e.id) > (cast(:tx as xid8), :id) and e.tx_id < cast(:end as xid8)"
                            + " order by e.tx_id, e.id limit " + ROWS_AT_ONCE)
                    .setParameter("tx", tx)
                    .setParameter("id", id)
                    .setParameter("end", Long.toString(range.toTx()))
                    .getResultList();
            for (Object row : block) {
                Object[] r = (Object[]) row;
                tx = (String) r[0];
                id = ((Number) r[1]).longValue();
                Canonical.put(digest, (byte[]) r[2]);
                entries++;
            }
        } while (block.size() == ROWS_AT_ONCE);
        return digest.digest();
    }

    /** How many entries the last computed seal covers. */
    long entries() {
        return entries;
    }
}
