package fr.sons.payment.service;

import fr.sons.kernel.Actor;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Page;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.api.PaymentState;
import fr.sons.payment.api.PaymentView;
import fr.sons.payment.domain.Payment;
import fr.sons.payment.domain.PaymentMove;
import fr.sons.persistence.Constraints;
import fr.sons.persistence.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The repository of payments. Acts lock the row of the case first, then the payment, as every act on a case does, so that
 * two acts on one case queue up and never block each other for good.
 */
@ApplicationScoped
public class PaymentStore {

    static final String UNIQUE = "payment_once_per_case_and_kind";

    @PersistenceContext(unitName = "sons")
    private EntityManager em;

    public void add(Payment payment) {
        try {
            em.persist(payment);
            em.flush();
        } catch (PersistenceException e) {
            if (Constraints.isBroken(UNIQUE, e)) {
                throw Reason.of(
                                PaymentMove.RULE,
                                "deja-liquide",
                                payment.kind().label() + " : déjà liquidé pour ce dossier.",
                                "Consultez les paiements du dossier.")
                        .refusal();
            }
            throw e;
        }
    }

    public Optional<Payment> locked(long id) {
        List<String> refs = em.createQuery("select p.caseRef from Payment p where p.id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        if (refs.isEmpty()) {
            return Optional.empty();
        }
        lockCase(refs.get(0));
        return Optional.of(em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Payment> locked(CaseRef ref, PaymentKind kind) {
        lockCase(ref.value());
        return em.createQuery("select p from Payment p where p.caseRef = :ref and p.kind = :kind", Payment.class)
                .setParameter("ref", ref.value())
                .setParameter("kind", kind)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public List<Payment> of(CaseRef ref) {
        return em.createQuery("select p from Payment p where p.caseRef = :ref order by p.kind", Payment.class)
                .setParameter("ref", ref.value())
                .getResultList();
    }

    public List<Payment> of(Collection<CaseRef> refs) {
        return em.createQuery(
                        "select p from Payment p where p.caseRef in :refs order by p.caseRef, p.kind", Payment.class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList())
                .getResultList();
    }

    public Page<PaymentView> toPay(Actor actor, String cursor, int size) {
        if (actor.role() == Role.CLIENT) {
            return new Page<>(List.of(), 0, Optional.empty());
        }
        Optional<VendorId> vendor = actor.vendorId();
        String where =
                " from Payment p where p.state = :state" + (vendor.isPresent() ? " and p.vendorId = :vendor" : "");
        long total = bind(em.createQuery("select count(p)" + where, Long.class), vendor)
                .getSingleResult();
        Optional<Cursor> after = Cursor.decode(cursor, 2);
        TypedQuery<Payment> query = bind(
                em.createQuery(
                        "select p" + where
                                + (after.isPresent()
                                        ? " and (p.acceptedAt > :at or (p.acceptedAt = :at and p.id > :id))"
                                        : "")
                                + " order by p.acceptedAt, p.id",
                        Payment.class),
                vendor);
        after.ifPresent(c -> query.setParameter("at", c.instant(0)).setParameter("id", c.number(1)));
        List<PaymentView> rows = query.setMaxResults(size + 1)
                .getResultStream()
                .map(Payment::view)
                .toList();
        if (rows.size() <= size) {
            return new Page<>(rows, total, Optional.empty());
        }
        PaymentView last = rows.get(size - 1);
        return new Page<>(
                rows.subList(0, size),
                total,
                Optional.of(Cursor.of(last.acceptedAt(), last.id()).encode()));
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Optional<VendorId> vendor) {
        query.setParameter("state", PaymentState.TO_PAY);
        vendor.ifPresent(v -> query.setParameter("vendor", v.value()));
        return query;
    }

    private void lockCase(String ref) {
        em.createNativeQuery("select ref from funding_order where ref = :ref for no key update")
                .setParameter("ref", ref)
                .getResultList();
    }
}
