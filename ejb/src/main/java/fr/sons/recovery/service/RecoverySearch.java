package fr.sons.recovery.service;

import fr.sons.kernel.Caller;
import fr.sons.kernel.Page;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.party.service.Parties;
import fr.sons.persistence.Cursor;
import fr.sons.recovery.api.RecoveryFilter;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.domain.Recovery;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists recoveries, newest first, cut by keyset: agents see all, a vendor its own, a client none (R-SEC-02). */
@Stateless
public class RecoverySearch {

    private static final int LARGEST_PAGE = 200;

    @Inject
    private EntityManager em;

    @Inject
    private Parties parties;

    /** @param cursor of {@link Page#next()}, null or blank for the first page */
    public Page<RecoveryView> search(Caller by, RecoveryFilter filter, String cursor, int size) {
        if (by.role() == Role.CLIENT) {
            return new Page<>(List.of(), 0, Optional.empty());
        }
        int max = Math.max(1, Math.min(size, LARGEST_PAGE));
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(by, filter, values);
        long total = bind(em.createQuery("select count(r) from Recovery r " + where, Long.class), values)
                .getSingleResult();
        Optional<Cursor> from = Cursor.decode(cursor, 1);
        from.ifPresent(c -> values.put("before", c.number(0)));
        List<Recovery> found = bind(
                        em.createQuery(
                                "select r from Recovery r " + where + (from.isPresent() ? " and r.id < :before" : "")
                                        + " order by r.id desc",
                                Recovery.class),
                        values)
                .setMaxResults(max + 1)
                .getResultList();
        List<Recovery> rows = found.subList(0, Math.min(max, found.size()));
        Optional<String> next = found.size() > max
                ? Optional.of(Cursor.of(rows.get(max - 1).id()).encode())
                : Optional.empty();
        Map<VendorId, String> names = new HashMap<>();
        return new Page<>(
                rows.stream()
                        .map(r -> r.view(names.computeIfAbsent(r.vendor(), this::vendorName)))
                        .toList(),
                total,
                next);
    }

    /** Name of a vendor, as lists and pages of recoveries show it. */
    public String vendorName(VendorId vendor) {
        return parties.vendor(vendor).name();
    }

    private static String where(Caller by, RecoveryFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (by.role() == Role.VENDOR) {
            conditions.add("r.vendor = :vendor");
            values.put("vendor", by.actor().vendorId().orElseThrow());
        }
        filter.state().ifPresent(state -> {
            conditions.add("r.state = :state");
            values.put("state", state);
        });
        filter.cause().ifPresent(cause -> {
            conditions.add("r.cause = :cause");
            values.put("cause", cause);
        });
        filter.dispositif().ifPresent(dispositif -> {
            conditions.add("r.dispositif = :dispositif");
            values.put("dispositif", dispositif);
        });
        return "where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(((Query) query)::setParameter);
        return query;
    }
}
