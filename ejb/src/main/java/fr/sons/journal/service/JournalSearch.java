package fr.sons.journal.service;

import fr.sons.journal.api.JournalEntry;
import fr.sons.journal.api.JournalFilter;
import fr.sons.journal.domain.JournalRow;
import fr.sons.kernel.Page;
import fr.sons.kernel.time.Paris;
import fr.sons.persistence.Cursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page of the journal, newest first, cut by keyset on (at, id). */
final class JournalSearch {

    private final EntityManager em;

    JournalSearch(EntityManager em) {
        this.em = em;
    }

    Page<JournalEntry> page(JournalFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(filter, parameters);
        TypedQuery<Long> count = em.createQuery("select count(j) from JournalRow j" + where, Long.class);
        parameters.forEach(count::setParameter);
        long total = count.getSingleResult();

        Optional<Cursor> cursor = Cursor.decode(filter.cursor().orElse(null), 2);
        if (cursor.isPresent()) {
            where += " and (j.at < :at or (j.at = :at and j.id < :id))";
            parameters.put("at", cursor.get().instant(0));
            parameters.put("id", cursor.get().number(1));
        }
        TypedQuery<JournalRow> query = em.createQuery(
                "select j from JournalRow j" + where + " order by j.at desc, j.id desc", JournalRow.class);
        parameters.forEach(query::setParameter);
        List<JournalEntry> found = query.setMaxResults(filter.size() + 1)
                .getResultStream()
                .map(JournalRow::entry)
                .toList();
        List<JournalEntry> rows = found.subList(0, Math.min(filter.size(), found.size()));
        return new Page<>(rows, total, found.size() > rows.size() ? after(rows) : Optional.empty());
    }

    private static Optional<String> after(List<JournalEntry> rows) {
        JournalEntry last = rows.get(rows.size() - 1);
        return Optional.of(Cursor.of(last.at(), last.id()).encode());
    }

    private static String where(JournalFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        filter.subject().ifPresent(s -> {
            where.append(" and j.subject = :subject");
            parameters.put("subject", s);
        });
        filter.actorLogin().ifPresent(a -> {
            where.append(" and j.actorLogin = :actor");
            parameters.put("actor", a);
        });
        filter.text().ifPresent(t -> {
            where.append(" and lower(j.act) like :text escape '!'");
            parameters.put("text", "%" + t.toLowerCase(java.util.Locale.FRENCH).replaceAll("([!%_])", "!$1") + "%");
        });
        filter.from().ifPresent(d -> {
            where.append(" and j.at >= :from");
            parameters.put("from", Paris.startOf(d));
        });
        filter.to().ifPresent(d -> {
            where.append(" and j.at < :to");
            parameters.put("to", Paris.startOf(d.plusDays(1)));
        });
        return where.toString();
    }
}
