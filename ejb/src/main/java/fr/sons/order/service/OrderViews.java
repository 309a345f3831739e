package fr.sons.order.service;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.VendorId;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.OrderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/**
 * The read model of orders: one SQL statement with the names of vendor, client, dispositif and product, for one order or
 * a whole page.
 */
@ApplicationScoped
public class OrderViews {

    static final String COLUMNS =
            """
            select o.ref, o.vendor_id, v.name as vendor_name, o.client_id, c.name as client_name, o.dispositif,
                   d.label as dispositif_label, d.couloir, c.region, o.reference_id, r.product, o.signed_on,
                   o.received_at, o.units, o.band, o.scenario, o.price_cents, o.advance_cents, o.state, o.motive
            """;

    static final String TABLES =
            """
            from funding_order o
            join vendor v on v.id = o.vendor_id
            join final_client c on c.id = o.client_id
            join dispositif d on d.code = o.dispositif
            join reference_solution r on r.id = o.reference_id
            """;

    private static final Map<String, Class<?>> TYPES = types();

    @PersistenceContext(unitName = "sons")
    private EntityManager em;

    public OrderView view(CaseRef ref) {
        em.flush();
        return read(em.createNativeQuery(COLUMNS + TABLES + "where o.ref = :ref", Tuple.class)
                        .setParameter("ref", ref.value()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("le dossier " + ref));
    }

    public List<OrderView> views(Collection<CaseRef> refs) {
        em.flush();
        return read(em.createNativeQuery(COLUMNS + TABLES + "where o.ref in (:refs) order by o.ref", Tuple.class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList()));
    }

    /** The rows of a query over {@link #COLUMNS}. */
    static List<OrderView> read(Query query) {
        NativeQuery<?> typed = query.unwrap(NativeQuery.class);
        TYPES.forEach(typed::addScalar);
        return typed.getResultStream().map(row -> of((Tuple) row)).toList();
    }

    private static OrderView of(Tuple row) {
        Money price = Money.ofCents(number(row, "price_cents"));
        Money advance = Money.ofCents(number(row, "advance_cents"));
        return new OrderView(
                new CaseRef(row.get("ref", String.class)),
                new VendorId(number(row, "vendor_id")),
                row.get("vendor_name", String.class),
                new ClientId(number(row, "client_id")),
                row.get("client_name", String.class),
                row.get("dispositif", String.class),
                row.get("dispositif_label", String.class),
                row.get("couloir", String.class),
                row.get("region", String.class),
                number(row, "reference_id"),
                row.get("product", String.class),
                row.get("signed_on", LocalDate.class),
                row.get("received_at", Instant.class),
                row.get("units", Integer.class),
                row.get("band", String.class),
                row.get("scenario", String.class),
                price,
                advance,
                price.minus(advance),
                OrderState.valueOf(row.get("state", String.class)),
                Optional.ofNullable(row.get("motive", String.class)));
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (String text : List.of(
                "ref",
                "vendor_name",
                "client_name",
                "dispositif",
                "dispositif_label",
                "couloir",
                "region",
                "product",
                "band",
                "scenario",
                "state",
                "motive")) {
            types.put(text, String.class);
        }
        for (String number : List.of("vendor_id", "client_id", "reference_id", "price_cents", "advance_cents")) {
            types.put(number, Long.class);
        }
        types.put("units", Integer.class);
        types.put("signed_on", LocalDate.class);
        types.put("received_at", Instant.class);
        return types;
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Long.class);
    }
}
