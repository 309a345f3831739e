package fr.sons.order.service;

import fr.sons.kernel.Caller;
import fr.sons.kernel.Page;
import fr.sons.order.api.OrderFilter;
import fr.sons.order.api.OrderView;
import fr.sons.persistence.Cursor;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/**
 * The list of orders, latest received first, cut in the database by keyset. Who owns what is a condition of the SQL
 * itself, so that a vendor or a client never counts or meets another's order (R-SEC-02).
 */
@Stateless
public class OrderSearch {

    private static final int MAX_SIZE = 500;

    @PersistenceContext(unitName = "sons")
    private EntityManager em;

    /** @param cursor {@link Page#next} of the page before, or null for the first */
    public Page<OrderView> search(Caller by, OrderFilter filter, String cursor, int size) {
        int limit = Math.min(Math.max(size, 1), MAX_SIZE);
        OrderCriteria criteria = OrderCriteria.of(by.actor(), filter);
        Query count =
                em.createNativeQuery("select count(*) " + criteria.tablesToCount() + criteria.where(), Long.class);
        criteria.bind(count);
        long total = ((Number) count.getSingleResult()).longValue();

        Optional<Cursor> after = Cursor.decode(cursor, 2);
        String page = criteria.where()
                + (after.isPresent() ? " and (o.received_at, o.ref) < (:receivedAt, :ref)" : "")
                + " order by o.received_at desc, o.ref desc";
        Query query = em.createNativeQuery(OrderViews.COLUMNS + OrderViews.TABLES + page, Tuple.class)
                .setMaxResults(limit + 1);
        criteria.bind(query);
        after.ifPresent(c -> query.setParameter("receivedAt", c.instant(0)).setParameter("ref", c.text(1)));
        List<OrderView> rows = OrderViews.read(query);
        if (rows.size() <= limit) {
            return new Page<>(rows, total, Optional.empty());
        }
        OrderView last = rows.get(limit - 1);
        return new Page<>(
                rows.subList(0, limit),
                total,
                Optional.of(Cursor.of(last.receivedAt(), last.ref().value()).encode()));
    }
}
