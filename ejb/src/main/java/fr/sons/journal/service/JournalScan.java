package fr.sons.journal.service;

import fr.sons.journal.domain.JournalRow;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;

/** Reads the whole journal in the order of its chains, holding one block of rows at a time. */
final class JournalScan {

    private static final int ROWS_AT_ONCE = 5_000;

    private final EntityManager em;

    JournalScan(EntityManager em) {
        this.em = em;
    }

    void forEach(Consumer<JournalRow> reader) {
        String subject = "";
        int seq = 0;
        List<JournalRow> block;
        do {
            block = em.createQuery(
                            "select j from JournalRow j where j.subject > :subject"
                                    + " or (j.subject = :subject and j.seq > :seq) order by j.subject, j.seq",
                            JournalRow.class)
                    .setParameter("subject", subject)
                    .setParameter("seq", seq)
                    .setMaxResults(ROWS_AT_ONCE)
                    .getResultList();
            block.forEach(reader);
            if (!block.isEmpty()) {
                subject = block.get(block.size() - 1).entry().subject();
                seq = block.get(block.size() - 1).entry().seq();
            }
        } while (block.size() == ROWS_AT_ONCE);
    }
}
