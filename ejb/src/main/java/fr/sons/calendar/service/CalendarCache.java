package fr.sons.calendar.service;

import fr.sons.calendar.api.CalendarPublished;
import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.calendar.domain.CalendarVersion;
import fr.sons.calendar.domain.Milestone;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the calendars in memory: every act asks them, and they change a few times a year. */
@Singleton
@Lock(LockType.READ)
public class CalendarCache {

    @Inject
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry registry;

    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    /** What was read, how many versions there were, and when that was last looked at. */
    private record Read(CalendarBook book, long versions, long lookedAt) {}

    private volatile Read last;

    /**
     * The calendars. The node that publishes a version forgets them at once; the others count the versions, which are
     * only ever added, at most once a second. Two readers at once read the same thing twice, which does no harm.
     */
    public CalendarBook book() {
        Read known = last;
        long now = System.nanoTime();
        if (known == null || now - known.lookedAt() > LOOK_AGAIN_NANOS) {
            long versions = em.createQuery("select count(v) from CalendarVersion v", Long.class)
                    .getSingleResult();
            known = new Read(known != null && known.versions() == versions ? known.book() : read(), versions, now);
            if (registry.getResource(CalendarCache.class) == null) {
                last = known;
            }
        }
        return known.book();
    }

    /**
     * The calendars as this transaction sees them, for whoever is about to add a version: nothing it reads from then on is kept
     * for others, who must not judge by what may still be undone.
     */
    public CalendarBook fresh() {
        registry.putResource(CalendarCache.class, true);
        return read();
    }

    public void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarPublished news) {
        last = null;
    }

    private CalendarBook read() {
        Map<Long, List<Milestone>> milestones = em.createQuery("select m from Milestone m", Milestone.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Milestone::calendarVersionId));
        List<CalendarVersionView> versions = em.createQuery("select v from CalendarVersion v", CalendarVersion.class)
                .getResultStream()
                .map(v -> v.view(milestones.getOrDefault(v.id(), List.of())))
                .toList();
        return new CalendarBook(versions);
    }
}
