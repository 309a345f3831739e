package fr.sons.recovery.service;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.time.Paris;
import fr.sons.persistence.Rows;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.domain.Recovery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The saved recoveries. */
@Dependent
class Recoveries {

    private static final List<RecoveryState> OPEN =
            Arrays.stream(RecoveryState.values()).filter(RecoveryState::isOpen).toList();

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    /** {@code REC-2023-000001}; numbers rise, a rolled back act may leave a gap. */
    List<String> nextReferences(int count, Instant at) {
        int year = Paris.date(at).getYear();
        List<?> numbers = em.createNativeQuery(
                        "select nextval('sons.recovery_number') from generate_series(1, :count)", Long.class)
                .setParameter("count", count)
                .getResultList();
        return numbers.stream().map(n -> "REC-%d-%06d".formatted(year, n)).toList();
    }

    /** Keeps recoveries just opened; their identifiers are given by the database. */
    void add(List<Recovery> opened) {
        rows.insert(Recovery.INSERT, opened, (insert, recovery) -> recovery.bind(insert));
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

    /** The latest recovery of each of these cases that has one, read at once. */
    List<Recovery> latest(Collection<CaseRef> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select r from Recovery r where r.ref in :refs"
                                + " and r.id = (select max(other.id) from Recovery other where other.ref = r.ref)",
                        Recovery.class)
                .setParameter("refs", refs)
                .getResultList();
    }

    /** Those of these cases of which a recovery is open. */
    Set<CaseRef> open(Collection<CaseRef> refs) {
        return em.createQuery("select r.ref from Recovery r where r.ref in :refs and r.state in :open", CaseRef.class)
                .setParameter("refs", refs)
                .setParameter("open", OPEN)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
