package fr.sons.recovery.service;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.time.Paris;
import fr.sons.recovery.domain.Recovery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** The saved recoveries. */
@Dependent
class Recoveries {

    @Inject
    private EntityManager em;

    /** {@code REC-2023-000001}; numbers rise, a rolled back act may leave a gap. */
    String nextReference(Instant at) {
        Number number = (Number) em.createNativeQuery("select nextval('sons.recovery_number')", Long.class)
                .getSingleResult();
        return "REC-%d-%06d".formatted(Paris.date(at).getYear(), number.longValue());
    }

    void add(Recovery recovery) {
        em.persist(recovery);
        em.flush();
    }

    Recovery get(String reference) {
        return em.createQuery("select r from Recovery r where r.reference = :reference", Recovery.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("le recouvrement " + reference));
    }

    /** Holds the recovery against others until the transaction ends, as it is now. */
    Recovery lock(Recovery recovery) {
        em.refresh(recovery, LockModeType.PESSIMISTIC_WRITE);
        return recovery;
    }

    /** The latest recovery of a case, open or not. */
    Optional<Recovery> latest(CaseRef ref) {
        return em.createQuery("select r from Recovery r where r.ref = :ref order by r.id desc", Recovery.class)
                .setParameter("ref", ref)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Recovery> open(CaseRef ref) {
        return latest(ref).filter(r -> r.state().isOpen());
    }
}
