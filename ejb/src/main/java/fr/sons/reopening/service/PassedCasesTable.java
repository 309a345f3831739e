package fr.sons.reopening.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.CaseLine;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.PassedCases;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.CaseRef;
import fr.sons.order.api.OrderState;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.reopening.api.PassedCase;
import fr.sons.reopening.api.PassedFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the cases that a deadline has ended, in the order of their references. */
@ApplicationScoped
public class PassedCasesTable implements PassedCases {

    private static final String LIVE = Arrays.stream(OrderState.values())
            .filter(OrderState::isLive)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    /** A service not delivered ends its order too, but by another deadline: the installation of a lapsed one is closed. */
    private static final String ADVANCE = "FROM sons.funding_order o JOIN sons.installation i ON i.case_ref = o.ref"
            + " AND i.state = 'CLOSED' AND o.state = 'LAPSED'";

    private static final String SERVICE =
            "FROM sons.funding_order o JOIN sons.installation i ON i.case_ref = o.ref AND i.state = 'NOT_DELIVERED'";
    private static final String SOLDE =
            "FROM sons.funding_order o JOIN sons.solde_request s ON s.ref = o.ref AND s.state = 'EXPIRED'"
                    + " JOIN sons.installation i ON i.case_ref = o.ref";
    private static final String PARTIES = " JOIN sons.vendor v ON v.id = o.vendor_id"
            + " JOIN sons.final_client c ON c.id = o.client_id"
            + " LEFT JOIN LATERAL (SELECT reference, state FROM sons.recovery x WHERE x.ref = o.ref"
            + " ORDER BY x.id DESC LIMIT 1) r ON true"
            + " LEFT JOIN sons.funding_order again ON again.client_id = o.client_id"
            + " AND again.dispositif = o.dispositif AND again.ref <> o.ref AND again.state IN " + LIVE;
    private static final String WHERE = " WHERE o.dispositif = :dispositif AND lower(v.name) LIKE :vendor ESCAPE '!'";

    @Inject
    private EntityManager em;

    @Inject
    private Calendars calendars;

    @Override
    public long reopenable(String dispositif, MilestoneKind kind) {
        if (!isJudged(kind)) {
            return 0;
        }
        return reopenable(new PassedFilter(dispositif, kind, Optional.empty()));
    }

    /** Those of a filter that nothing stands in the way of. */
    long reopenable(PassedFilter filter) {
        String sql = "SELECT count(*) " + from(filter) + PARTIES + WHERE + " AND " + obstacle(filter) + " IS NULL";
        return (Long) bind(em.createNativeQuery(sql, Long.class), filter).getSingleResult();
    }

    @Override
    public void each(String dispositif, MilestoneKind kind, Instant at, Consumer<Passed> sink) {
        if (!isJudged(kind)) {
            return;
        }
        PassedFilter filter = new PassedFilter(dispositif, kind, Optional.empty());
        String sql = "SELECT o.ref, v.name, c.name AS client_name, " + obstacle(filter)
                + " AS obstacle, again.ref AS again_ref, " + waits(filter) + from(filter) + PARTIES + WHERE
                + " ORDER BY o.ref";
        Query query = bind(em.createNativeQuery(sql, Tuple.class), filter).setHint("org.hibernate.fetchSize", 500);
        try (Stream<?> rows = query.getResultStream()) {
            rows.map(Tuple.class::cast).forEach(row -> ended(filter, row, at)
                    .map(d -> new Passed(line(row), d.deadline(), whyNot(row)))
                    .ifPresent(sink));
        }
    }

    private static CaseLine line(Tuple row) {
        return new CaseLine(new CaseRef(row.get(0, String.class)), row.get(1, String.class), row.get(2, String.class));
    }

    /** Whether this milestone ends cases that can be reopened. */
    static boolean isJudged(MilestoneKind kind) {
        return kind == MilestoneKind.CLOTURE_AVANCE
                || kind == MilestoneKind.FIN_PRESTATION
                || kind == MilestoneKind.CLOTURE_SOLDE;
    }

    long count(PassedFilter filter) {
        Query query = em.createNativeQuery(
                "SELECT count(*) " + from(filter) + " JOIN sons.vendor v ON v.id = o.vendor_id" + WHERE, Long.class);
        return (Long) bind(query, filter).getSingleResult();
    }

    /**
     * Each with the deadline that ended it, which is the one that bound it since it waited; the calendars are at hand, and
     * nothing is read for a row.
     *
     * @param after the reference after which to begin; empty for the first
     */
    List<PassedCase> list(PassedFilter filter, String after, int most, Instant at) {
        String sql = rows(filter) + " AND o.ref > :after ORDER BY o.ref LIMIT " + most;
        return passed(
                filter, bind(em.createNativeQuery(sql, Tuple.class), filter).setParameter("after", after), at);
    }

    /** Those first that nothing stands in the way of, however many there are of the others. */
    List<PassedCase> reopenableFirst(PassedFilter filter, int most, Instant at) {
        String sql = "SELECT * FROM (" + rows(filter) + ") passed ORDER BY obstacle IS NOT NULL, ref LIMIT " + most;
        return passed(filter, bind(em.createNativeQuery(sql, Tuple.class), filter), at);
    }

    private static String rows(PassedFilter filter) {
        return "SELECT o.ref, v.name AS vendor_name, c.name AS client_name, r.reference, r.state,"
                + " " + obstacle(filter) + " AS obstacle, again.ref AS again_ref, " + waits(filter)
                + from(filter) + PARTIES + WHERE;
    }

    private List<PassedCase> passed(PassedFilter filter, Query query, Instant at) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> passed(filter, (Tuple) row, at)).toList();
    }

    private PassedCase passed(PassedFilter filter, Tuple row, Instant at) {
        Optional<RecoveryState> recovery =
                Optional.ofNullable(row.get(4, String.class)).map(RecoveryState::valueOf);
        Optional<String> whyNot = whyNot(row);
        return new PassedCase(
                new CaseRef(row.get(0, String.class)),
                filter.kind(),
                filter.dispositif(),
                row.get(1, String.class),
                row.get(2, String.class),
                ended(filter, row, at),
                Optional.ofNullable(row.get(3, String.class)),
                recovery.map(RecoveryState::label),
                whyNot.isEmpty(),
                whyNot);
    }

    /** The deadline that ended a case: the one that bound it since it waited, if that has passed. */
    private Optional<BindingDeadline> ended(PassedFilter filter, Tuple row, Instant at) {
        Optional<Instant> reopened =
                Optional.ofNullable(row.get("reopened", Long.class)).map(Instant::ofEpochMilli);
        Instant since = reopened.orElseGet(() -> Instant.ofEpochMilli(row.get("received", Long.class)));
        return calendars
                .binding(filter.dispositif(), filter.kind(), since, at)
                .filter(d -> !d.accepts(at))
                .map(d -> calendars.bound(d, reopened, at));
    }

    /** What keeps a case that this deadline ended from being reopened; null when nothing does. */
    private static String obstacle(PassedFilter filter) {
        String ended = "WHEN o.state NOT IN " + LIVE + " THEN 'ENDED' WHEN r.state = 'DECIDED' THEN 'DECIDED'";
        return switch (filter.kind()) {
            case CLOTURE_AVANCE ->
                "CASE WHEN again.ref IS NOT NULL THEN 'ORDERED_AGAIN'"
                        + " WHEN EXISTS (SELECT FROM sons.solde_request x WHERE x.ref = o.ref AND x.state = 'REJECTED')"
                        + " THEN 'REJECTED' END";
            case FIN_PRESTATION -> "CASE " + ended + " END";
            // no request could follow: its service has to be reopened, and its solde with it
            default -> "CASE " + ended + " WHEN i.state = 'NOT_DELIVERED' THEN 'NOT_DELIVERED' END";
        };
    }

    private static Optional<String> whyNot(Tuple row) {
        return Optional.ofNullable(row.get("obstacle", String.class)).map(obstacle -> switch (obstacle) {
            case "ORDERED_AGAIN" -> "le client a commandé de nouveau (" + row.get("again_ref", String.class) + ")";
            case "REJECTED" -> "sa demande de solde a été rejetée";
            case "ENDED" -> "la commande est close";
            case "NOT_DELIVERED" -> "sa prestation est réputée non livrée : rouvrez sa fin de prestation";
            default -> "le recouvrement est prononcé";
        });
    }

    /** Since when a case waits for this deadline, in milliseconds: since its order came in, or since it was reopened. */
    private static String waits(PassedFilter filter) {
        String reopened =
                switch (filter.kind()) {
                    case CLOTURE_AVANCE -> "o.reopened_at";
                    case FIN_PRESTATION -> "i.reopened_at";
                    // a solde waits anew with its service, too
                    default -> "greatest(s.reopened_at, i.reopened_at)";
                };
        return millis(reopened) + " AS reopened, " + millis("o.received_at") + " AS received ";
    }

    private static String millis(String column) {
        return "CAST(extract(epoch FROM " + column + ") * 1000 AS bigint)";
    }

    private static String from(PassedFilter filter) {
        return switch (filter.kind()) {
            case CLOTURE_AVANCE -> ADVANCE;
            case FIN_PRESTATION -> SERVICE;
            default -> SOLDE;
        };
    }

    private static Query bind(Query query, PassedFilter filter) {
        String vendor = filter.vendor().orElse("").toLowerCase(java.util.Locale.ROOT);
        return query.setParameter("dispositif", filter.dispositif())
                .setParameter(
                        "vendor", vendor.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }
}
