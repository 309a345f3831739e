package fr.sons.calendar.service;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.calendar.domain.CalendarVersion;
import fr.sons.calendar.domain.Milestone;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the calendars in memory: every act asks them, and they change a few times a year. */
@Singleton
@Lock(LockType.READ)
public class CalendarCache {

    @Inject
    private EntityManager em;

    private volatile CalendarBook book;

    /** The calendars, read at first use. Two first readers at once read the same thing twice, which does no harm. */
    public CalendarBook book() {
        CalendarBook known = book;
        if (known == null) {
            known = read();
            book = known;
        }
        return known;
    }

    /** Forgets what was read; to be called by whoever publishes a version, once it is committed. */
    public void forget() {
        book = null;
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
