package fr.sons.calendar.service;

import fr.sons.kernel.Page;
import fr.sons.persistence.Cursor;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * Which rows are on a page, the latest first, cut by keyset on their number. Their parts are read with them afterwards:
 * joined to the cut itself they would be counted as rows.
 */
record IdPage(List<Long> ids, long total, Optional<String> next) {

    private static final int LARGEST = 200;

    /** @param entity one with a rising {@code id} */
    static IdPage of(EntityManager em, Class<?> entity, String cursor, int size) {
        int rows = Math.max(1, Math.min(size, LARGEST));
        long before = Cursor.decode(cursor, 1).map(c -> c.number(0)).orElse(Long.MAX_VALUE);
        String from = " from " + entity.getSimpleName() + " e";
        long total = em.createQuery("select count(e)" + from, Long.class).getSingleResult();
        List<Long> found = em.createQuery("select e.id" + from + " where e.id < :before order by e.id desc", Long.class)
                .setParameter("before", before)
                .setMaxResults(rows + 1)
                .getResultList();
        List<Long> ids = List.copyOf(found.subList(0, Math.min(rows, found.size())));
        return new IdPage(
                ids,
                total,
                found.size() > rows ? Optional.of(Cursor.of(ids.get(rows - 1)).encode()) : Optional.empty());
    }

    /** The page with its rows. */
    <T> Page<T> of(List<T> views) {
        return new Page<>(views, total, next);
    }
}
