package fr.sons.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * Locks of PostgreSQL on a name, held until the transaction ends. They make writers of one chain or one account wait for
 * each other where there is no row yet to lock.
 */
@Dependent
public class AdvisoryLocks {

    /** Families of names, so that a case's journal and its ledger do not wait for each other. */
    public static final int JOURNAL = 1;

    public static final int LEDGER = 2;
    public static final int SEAL = 3;
    public static final int CALENDAR = 4;

    @Inject
    private EntityManager em;

    /** Waits for the name. What is read afterwards includes what its last holder committed. */
    public void lock(int family, String name) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(:family, hashtext(:name)) as text)", String.class)
                .setParameter("family", family)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Waits for several names, always in the same order, so that two who want the same ones do not wait for each other. */
    public void lock(int family, Collection<String> names) {
        em.createNativeQuery(
                        "select cast(count(pg_advisory_xact_lock(:family, h)) as text) from"
                                + " (select distinct hashtext(n) as h from unnest(cast(:names as text[])) n order by 1) as ordered",
                        String.class)
                .setParameter("family", family)
                .setParameter("names", names.toArray(String[]::new))
                .getSingleResult();
    }

    /** Takes the name if it is free. */
    public boolean tryLock(int family, String name) {
        return (Boolean)
                em.createNativeQuery("select pg_try_advisory_xact_lock(:family, hashtext(:name))", Boolean.class)
                        .setParameter("family", family)
                        .setParameter("name", name)
                        .getSingleResult();
    }
}
