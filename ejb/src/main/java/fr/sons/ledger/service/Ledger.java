package fr.sons.ledger.service;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Balances;
import fr.sons.ledger.api.LedgerLine;
import fr.sons.ledger.api.LedgerReport;
import fr.sons.ledger.api.Transfer;
import fr.sons.ledger.domain.LedgerTransfer;
import fr.sons.ledger.domain.Sums;
import fr.sons.persistence.AdvisoryLocks;
import fr.sons.persistence.Rows;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ledger (« grand livre »), written in the transaction of the act that moves the money (R-LED-01). */
@Stateless
public class Ledger {

    private static final String INSERT =
            """
            insert into ledger_transfer (transfer_key, case_ref, vendor_id, dispositif, from_account, to_account,
                                         amount_cents, posted_at, posted_by, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SUMS = "select t.fromAccount, t.toAccount, sum(t.amountCents) from LedgerTransfer t ";

    @Inject
    private EntityManager em;

    @Inject
    private AdvisoryLocks locks;

    @Inject
    private Rows rows;

    /**
     * Posts a transfer. The same key with the same content changes nothing; with another content, or beyond what the
     * account holds, it is a defect. Transfers of one case wait for each other, so that the sum they read is the sum.
     */
    public void post(Caller by, Transfer transfer) {
        post(by, List.of(transfer));
    }

    /** Posts the transfers of any number of cases, at most one of each, as {@link #post(Caller, Transfer)} does. */
    public void post(Caller by, List<Transfer> transfers) {
        if (transfers.isEmpty()) {
            return;
        }
        List<CaseRef> refs = transfers.stream().map(Transfer::ref).toList();
        if (new HashSet<>(refs).size() < refs.size()) {
            throw new IllegalArgumentException(
                    "Several transfers of one case at once: their sums depend on each other");
        }
        locks.lock(AdvisoryLocks.LEDGER, refs.stream().map(CaseRef::value).toList());
        Map<String, Transfer> known = known(transfers);
        Map<CaseRef, Balances> balances = balances(refs);
        List<LedgerTransfer> added = new ArrayList<>();
        for (Transfer transfer : transfers) {
            Transfer before = known.get(transfer.key());
            if (before == null) {
                Sums.requireCovered(balances.get(transfer.ref()), transfer);
                added.add(new LedgerTransfer(by, transfer));
            } else if (!before.equals(transfer)) {
                throw new IllegalStateException("Transfer " + transfer.key() + " was posted with another content");
            }
        }
        rows.insert(INSERT, added, (insert, row) -> row.bind(insert));
    }

    private Map<String, Transfer> known(List<Transfer> transfers) {
        return em.createQuery("select t from LedgerTransfer t where t.transferKey in :keys", LedgerTransfer.class)
                .setParameter("keys", transfers.stream().map(Transfer::key).toList())
                .getResultStream()
                .map(LedgerTransfer::transfer)
                .collect(Collectors.toMap(Transfer::key, Function.identity()));
    }

    public Balances balances(CaseRef ref) {
        return sum(em.createQuery(SUMS + "where t.caseRef = :ref group by t.fromAccount, t.toAccount", Object[].class)
                .setParameter("ref", ref));
    }

    /** The balances of several cases; each has its own, all zero where nothing was ever posted. */
    public Map<CaseRef, Balances> balances(Collection<CaseRef> refs) {
        Map<CaseRef, Sums> sums = new HashMap<>();
        refs.forEach(ref -> sums.put(ref, new Sums()));
        em.createQuery(
                        "select t.caseRef, t.fromAccount, t.toAccount, sum(t.amountCents) from LedgerTransfer t"
                                + " where t.caseRef in :refs group by t.caseRef, t.fromAccount, t.toAccount",
                        Object[].class)
                .setParameter("refs", refs)
                .getResultStream()
                .forEach(row -> sums.get((CaseRef) row[0])
                        .add((Account) row[1], (Account) row[2], Money.ofCents((Long) row[3])));
        Map<CaseRef, Balances> balances = new HashMap<>();
        sums.forEach((ref, sum) -> balances.put(ref, sum.balances()));
        return balances;
    }

    /** How often money of each of these cases has gone from one account to another; cases without are left out. */
    public Map<CaseRef, Long> occurrences(Collection<CaseRef> refs, Account from, Account to) {
        return em.createQuery(
                        "select t.caseRef, count(t) from LedgerTransfer t where t.caseRef in :refs"
                                + " and t.fromAccount = :from and t.toAccount = :to group by t.caseRef",
                        Object[].class)
                .setParameter("refs", refs)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(Collectors.toMap(row -> (CaseRef) row[0], row -> (Long) row[1]));
    }

    /** The transfers of a case, oldest first. */
    public List<LedgerLine> lines(CaseRef ref) {
        return em.createQuery(
                        "select t from LedgerTransfer t where t.caseRef = :ref order by t.id", LedgerTransfer.class)
                .setParameter("ref", ref)
                .getResultStream()
                .map(LedgerTransfer::line)
                .toList();
    }

    /** The balances of a dispositif, of a vendor, of both, or of everything. */
    public Balances totals(Optional<String> dispositif, Optional<VendorId> vendor) {
        TypedQuery<Object[]> query = em.createQuery(
                SUMS + "where 1 = 1"
                        + (dispositif.isPresent() ? " and t.dispositif = :dispositif" : "")
                        + (vendor.isPresent() ? " and t.vendorId = :vendor" : "")
                        + " group by t.fromAccount, t.toAccount",
                Object[].class);
        dispositif.ifPresent(d -> query.setParameter("dispositif", d));
        vendor.ifPresent(v -> query.setParameter("vendor", v));
        return sum(query);
    }

    /** Checks every case: nothing below zero, one vendor and one dispositif, and all accounts summing to zero. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LedgerReport verify() {
        return new LedgerCheck(em).run();
    }

    private static Balances sum(TypedQuery<Object[]> query) {
        Sums sums = new Sums();
        query.getResultStream()
                .forEach(row -> sums.add((Account) row[0], (Account) row[1], Money.ofCents((Long) row[2])));
        return sums.balances();
    }
}
