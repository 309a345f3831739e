package fr.sons.verification.service;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Stale;
import fr.sons.verification.domain.Verification;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The saved verifications. */
@Dependent
class Verifications {

    @Inject
    private EntityManager em;

    Optional<Verification> find(CaseRef ref) {
        return Optional.ofNullable(em.find(Verification.class, ref.value()));
    }

    /** The verification, held against others until the transaction ends. */
    Optional<Verification> lock(CaseRef ref) {
        return Optional.ofNullable(em.find(Verification.class, ref.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that exist of several cases, held so. */
    List<Verification> lock(Collection<CaseRef> refs) {
        return em.createQuery("select v from Verification v where v.ref in :refs order by v.ref", Verification.class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(Verification verification) {
        try {
            em.persist(verification);
            em.flush();
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw new Stale("La vérification de ce dossier vient d’être ouverte par ailleurs.");
            }
            throw e;
        }
    }
}
