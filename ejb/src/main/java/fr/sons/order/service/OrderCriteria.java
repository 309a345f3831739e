package fr.sons.order.service;

import fr.sons.kernel.Actor;
import fr.sons.order.api.OrderFilter;
import jakarta.persistence.Query;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A filter and an owner as conditions of the SQL over orders; every value travels as a parameter. */
final class OrderCriteria {

    private final StringBuilder where = new StringBuilder(" where 1 = 1");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean joinsDispositif;

    private OrderCriteria() {}

    static OrderCriteria of(Actor actor, OrderFilter filter) {
        OrderCriteria criteria = new OrderCriteria();
        actor.vendorId().ifPresent(v -> criteria.add("o.vendor_id = :vendor", "vendor", v.value()));
        actor.clientId().ifPresent(c -> criteria.add("o.client_id = :client", "client", c.value()));
        filter.dispositif().ifPresent(d -> criteria.add("o.dispositif = :dispositif", "dispositif", d));
        filter.state().ifPresent(s -> criteria.add("o.state = :state", "state", s.name()));
        filter.couloir().ifPresent(c -> {
            criteria.joinsDispositif = true;
            criteria.add("d.couloir = :couloir", "couloir", c);
        });
        filter.text().ifPresent(criteria::addText);
        return criteria;
    }

    /** Beginning of the reference, words of the client's name or identifier, or words of the vendor's name. */
    private void addText(String text) {
        where.append(" and (o.ref like :refPrefix");
        parameters.put("refPrefix", escaped(text.toUpperCase(Locale.ROOT)) + "%");
        String words = folded(text);
        if (!words.isEmpty()) {
            where.append(" or o.client_id in (select id from final_client where search_text like :words)"
                    + " or o.vendor_id in (select id from vendor where search_text like :words)");
            parameters.put("words", "%" + words + "%");
        }
        where.append(")");
    }

    private void add(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        parameters.put(name, value);
    }

    String where() {
        return where.toString();
    }

    /** Only the joins that the conditions need: counting does not read names. */
    String tablesToCount() {
        return "from funding_order o" + (joinsDispositif ? " join dispositif d on d.code = o.dispositif" : "");
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }

    private static String escaped(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }

    /** As the parties' search text is folded: lower case, no accents, letters and digits only. */
    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
