package fr.sons.solde.service;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Stale;
import fr.sons.solde.domain.SoldeRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** The saved soldes. */
@Dependent
class Soldes {

    @Inject
    private EntityManager em;

    Optional<SoldeRequest> find(CaseRef ref) {
        return Optional.ofNullable(em.find(SoldeRequest.class, ref.value()));
    }

    /** The solde, held against others until the transaction ends. */
    Optional<SoldeRequest> lock(CaseRef ref) {
        return Optional.ofNullable(em.find(SoldeRequest.class, ref.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that exist of several cases, held so. */
    List<SoldeRequest> lock(Collection<CaseRef> refs) {
        return em.createQuery("select s from SoldeRequest s where s.ref in :refs order by s.ref", SoldeRequest.class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Of several cases, when those that were reopened were so last. */
    Map<CaseRef, Instant> reopenings(Collection<CaseRef> refs) {
        return em.createQuery(
                        "select e.ref, e.reopenedAt from SoldeRequest e where e.ref in :refs and e.reopenedAt is not null",
                        Object[].class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new CaseRef((String) row[0]), row -> (Instant) row[1]));
    }

    void add(SoldeRequest solde) {
        try {
            em.persist(solde);
            em.flush();
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw new Stale("Le solde de ce dossier vient d’être ouvert par ailleurs.");
            }
            throw e;
        }
    }
}
