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
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The ledger (« grand livre »), written in the transaction of the act that moves the money (R-LED-01). */
@Stateless
public class Ledger {

    private static final String SUMS = "select t.fromAccount, t.toAccount, sum(t.amountCents) from LedgerTransfer t ";

    @Inject
    private EntityManager em;

    @Inject
    private AdvisoryLocks locks;

    /**
     * Posts a transfer. The same key with the same content changes nothing; with another content, or beyond what the
     * account holds, it is a defect. Transfers of one case wait for each other, so that the sum they read is the sum.
     */
    public void post(Caller by, Transfer transfer) {
        locks.lock(AdvisoryLocks.LEDGER, transfer.ref().value());
        Optional<LedgerTransfer> known = em.createQuery(
                        "select t from LedgerTransfer t where t.transferKey = :key", LedgerTransfer.class)
                .setParameter("key", transfer.key())
                .getResultStream()
                .findFirst();
        if (known.isPresent()) {
            if (!known.get().transfer().equals(transfer)) {
                throw new IllegalStateException("Transfer " + transfer.key() + " was posted with another content");
            }
            return;
        }
        Sums.requireCovered(balances(transfer.ref()), transfer);
        em.persist(new LedgerTransfer(by, transfer));
    }

    public Balances balances(CaseRef ref) {
        return sum(em.createQuery(SUMS + "where t.caseRef = :ref group by t.fromAccount, t.toAccount", Object[].class)
                .setParameter("ref", ref));
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
