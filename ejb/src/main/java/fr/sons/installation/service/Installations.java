package fr.sons.installation.service;

import fr.sons.installation.domain.Installation;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The repository of installations. */
@ApplicationScoped
public class Installations {

    @PersistenceContext(unitName = "sons")
    private EntityManager em;

    public void add(Installation installation) {
        em.persist(installation);
    }

    public Installation get(CaseRef ref) {
        return find(ref).orElseThrow(() -> new NotFound("le dossier " + ref));
    }

    public Optional<Installation> find(CaseRef ref) {
        return Optional.ofNullable(em.find(Installation.class, ref.value()));
    }

    /** The installation, locked until the end of the transaction; its order has been locked before. */
    public Installation locked(CaseRef ref) {
        return Optional.ofNullable(em.find(Installation.class, ref.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("le dossier " + ref));
    }

    /** Several installations, locked so. */
    public List<Installation> locked(Collection<CaseRef> refs) {
        return em.createQuery(
                        "select i from Installation i where i.caseRef in :refs order by i.caseRef", Installation.class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Of several cases, when those that were reopened were so last. */
    public Map<CaseRef, Instant> reopenings(Collection<CaseRef> refs) {
        return em.createQuery(
                        "select e.caseRef, e.reopenedAt from Installation e where e.caseRef in :refs and e.reopenedAt is not null",
                        Object[].class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new CaseRef((String) row[0]), row -> (Instant) row[1]));
    }

    /** Writes what has changed, so that somebody who was faster is noticed here and not at commit. */
    public void flush(CaseRef ref) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Stale("Le dossier " + ref + " vient d’être modifié par quelqu’un d’autre.");
        }
    }
}
