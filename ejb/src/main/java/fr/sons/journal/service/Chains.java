package fr.sons.journal.service;

import fr.sons.journal.api.JournalAct;
import fr.sons.journal.api.JournalEntry;
import fr.sons.journal.domain.Canonical;
import fr.sons.journal.domain.Facts;
import fr.sons.journal.domain.JournalRow;
import fr.sons.kernel.Caller;
import fr.sons.persistence.AdvisoryLocks;
import fr.sons.persistence.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Appends to the chains of the journal. A chain's lock is held until the transaction ends, so its last link, once read or
 * written here, is known for the rest of the transaction.
 */
@Dependent
class Chains {

    private static final String INSERT =
            """
            insert into journal_entry (subject, seq, at, actor_login, actor_name, actor_role, origin, act, rule,
                                       before_json, after_json, prev_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private EntityManager em;

    @Inject
    private AdvisoryLocks locks;

    @Inject
    private Rows rows;

    /** The last link of a chain. */
    private record Link(int seq, byte[] hash) {}

    void append(Caller by, List<JournalAct> acts) {
        Map<String, Link> last = held(acts);
        List<JournalRow> added = new ArrayList<>(acts.size());
        for (JournalAct act : acts) {
            Link previous = last.get(act.subject());
            JournalRow row = new JournalRow(entry(by, act, previous.seq() + 1), previous.hash());
            last.put(act.subject(), new Link(previous.seq() + 1, row.hash()));
            added.add(row);
        }
        rows.insert(INSERT, added, (insert, row) -> row.bind(insert));
    }

    /** The last links of all these chains, each held by this transaction. */
    private Map<String, Link> held(List<JournalAct> acts) {
        Map<String, Link> known = known();
        Set<String> unknown = new LinkedHashSet<>();
        acts.stream()
                .map(JournalAct::subject)
                .filter(s -> !known.containsKey(s))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            locks.lock(AdvisoryLocks.JOURNAL, unknown);
            unknown.forEach(subject -> known.put(subject, new Link(0, Canonical.nothing())));
            em.createQuery(
                            "select j.subject, j.seq, j.hash from JournalRow j where j.subject in :subjects and j.seq ="
                                    + " (select max(k.seq) from JournalRow k where k.subject = j.subject)",
                            Object[].class)
                    .setParameter("subjects", unknown)
                    .getResultStream()
                    .forEach(row -> known.put((String) row[0], new Link((Integer) row[1], (byte[]) row[2])));
        }
        return known;
    }

    /** What this transaction knows; forgotten with it, whether it commits or not. */
    @SuppressWarnings("unchecked")
    private Map<String, Link> known() {
        Map<String, Link> known = (Map<String, Link>) transaction.getResource(Chains.class);
        if (known == null) {
            known = new HashMap<>();
            transaction.putResource(Chains.class, known);
        }
        return known;
    }

    private static JournalEntry entry(Caller by, JournalAct act, int seq) {
        return new JournalEntry(
                0,
                act.subject(),
                seq,
                by.receivedAt(),
                by.actor().login(),
                by.actor().name(),
                by.role().name(),
                by.origin(),
                act.act(),
                act.rule(),
                Facts.json(act.before()),
                Facts.json(act.after()));
    }
}
