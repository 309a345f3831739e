package fr.sons.journal.service;

import fr.sons.journal.api.IntegrityReport;
import fr.sons.journal.api.JournalAct;
import fr.sons.journal.api.JournalEntry;
import fr.sons.journal.api.JournalFilter;
import fr.sons.journal.domain.ChainCheck;
import fr.sons.journal.domain.JournalRow;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Page;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.persistence.AdvisoryLocks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The journal of acts, written in the transaction of the act it tells (R-SEC-03). */
@Stateless
public class Journal {

    /** The subject of acts that concern no case. */
    public static final String SYSTEM_SUBJECT = "SYSTEME";

    /** Who may read the whole journal: it tells where agents work from. */
    private static final Role[] READERS = {
        Role.AUDITOR, Role.ADMINISTRATOR, Role.ANS_CONTROLLER, Role.ANS_DECIDER, Role.SYSTEM
    };

    @Inject
    private EntityManager em;

    @Inject
    private AdvisoryLocks locks;

    @Inject
    private Chains chains;

    @Inject
    private BusinessClock clock;

    /** Journals an act on a case. See {@link #record(Caller, String, String, String, Map, Map)}. */
    public void record(Caller by, CaseRef ref, String act, String rule, Map<String, ?> before, Map<String, ?> after) {
        record(by, ref.value(), act, rule, before, after);
    }

    /**
     * Journals an act. Acts on one subject wait for each other until their transactions end, so that each follows the
     * one before it.
     *
     * @param act a short French sentence, shown in timelines
     * @param before what changed, as it was; never patient data, never secrets
     */
    public void record(
            Caller by, String subject, String act, String rule, Map<String, ?> before, Map<String, ?> after) {
        record(by, List.of(new JournalAct(subject, act, rule, before, after)));
    }

    /** Journals what one caller did at one instant on any number of subjects, in this order, in a few statements. */
    public void record(Caller by, List<JournalAct> acts) {
        chains.append(by, acts);
    }

    /** What was done on a case, oldest first. Whether the caller may see the case is for the asking service to check. */
    public List<JournalEntry> timeline(CaseRef ref) {
        return em.createQuery("select j from JournalRow j where j.subject = :subject order by j.seq", JournalRow.class)
                .setParameter("subject", ref.value())
                .getResultStream()
                .map(JournalRow::entry)
                .toList();
    }

    /** One page of the whole journal, newest first. */
    public Page<JournalEntry> search(Caller by, JournalFilter filter) {
        Rights.require(by, READERS);
        return new JournalSearch(em).page(filter);
    }

    /** Whether this caller may {@link #search}. */
    public boolean maySearch(Caller by) {
        return Arrays.asList(READERS).contains(by.role());
    }

    /** Follows every chain and recomputes every seal, a bounded number of rows at a time. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public IntegrityReport verify() {
        ChainCheck chains = new ChainCheck();
        new JournalScan(em).forEach(chains::next);
        SealCheck seals = new SealCheck(em);
        List<String> findings = new ArrayList<>(chains.findings());
        findings.addAll(seals.run());
        return new IntegrityReport(chains.entries(), chains.subjects(), seals.count(), findings);
    }

    /** Seals what was written since the last seal and can no longer gain an entry; nothing new, no seal. */
    public void seal() {
        if (locks.tryLock(AdvisoryLocks.SEAL, "journal")) {
            new Sealing(em).run(clock.now());
        }
    }
}
