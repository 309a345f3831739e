package fr.sons.reopening.service;

import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.PassedCases;
import fr.sons.kernel.CaseRef;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.reopening.api.PassedCase;
import fr.sons.reopening.api.PassedFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/** Reads the cases that a deadline has ended, in the order of their references. */
@ApplicationScoped
public class PassedCasesTable implements PassedCases {

    private static final String SERVICE =
            "FROM sons.funding_order o JOIN sons.installation i ON i.case_ref = o.ref AND i.state = 'NOT_DELIVERED'";
    private static final String SOLDE =
            "FROM sons.funding_order o JOIN sons.solde_request s ON s.ref = o.ref AND s.state = 'EXPIRED'";
    private static final String PARTIES = " JOIN sons.vendor v ON v.id = o.vendor_id"
            + " JOIN sons.final_client c ON c.id = o.client_id"
            + " LEFT JOIN LATERAL (SELECT reference, state FROM sons.recovery x WHERE x.ref = o.ref"
            + " ORDER BY x.id DESC LIMIT 1) r ON true";
    private static final String WHERE = " WHERE o.dispositif = :dispositif AND lower(v.name) LIKE :vendor ESCAPE '!'";

    @Inject
    private EntityManager em;

    @Override
    public long count(String dispositif, MilestoneKind kind) {
        return isJudged(kind) ? count(new PassedFilter(dispositif, kind, Optional.empty())) : 0;
    }

    /** Whether this milestone ends cases that can be reopened. */
    static boolean isJudged(MilestoneKind kind) {
        return kind == MilestoneKind.FIN_PRESTATION || kind == MilestoneKind.CLOTURE_SOLDE;
    }

    long count(PassedFilter filter) {
        Query query = em.createNativeQuery(
                "SELECT count(*) " + from(filter) + " JOIN sons.vendor v ON v.id = o.vendor_id" + WHERE, Long.class);
        return (Long) bind(query, filter).getSingleResult();
    }

    /** @param after the reference after which to begin; empty for the first */
    List<PassedCase> list(PassedFilter filter, String after, int most) {
        String sql = "SELECT o.ref, v.name AS vendor_name, c.name AS client_name, r.reference, r.state,"
                + " o.state AS order_state " + from(filter) + PARTIES + WHERE
                + " AND o.ref > :after ORDER BY o.ref LIMIT " + most;
        Query query = bind(em.createNativeQuery(sql, Tuple.class), filter).setParameter("after", after);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> passed(filter, (Tuple) row)).toList();
    }

    private static PassedCase passed(PassedFilter filter, Tuple row) {
        Optional<RecoveryState> recovery =
                Optional.ofNullable(row.get(4, String.class)).map(RecoveryState::valueOf);
        boolean paid = "ADVANCE_PAID".equals(row.get(5, String.class));
        return new PassedCase(
                new CaseRef(row.get(0, String.class)),
                filter.kind(),
                filter.dispositif(),
                row.get(1, String.class),
                row.get(2, String.class),
                Optional.ofNullable(row.get(3, String.class)),
                recovery.map(RecoveryState::label),
                paid && recovery.filter(s -> s == RecoveryState.DECIDED).isEmpty());
    }

    private static String from(PassedFilter filter) {
        return filter.kind() == MilestoneKind.FIN_PRESTATION ? SERVICE : SOLDE;
    }

    private static Query bind(Query query, PassedFilter filter) {
        String vendor = filter.vendor().orElse("").toLowerCase(java.util.Locale.ROOT);
        return query.setParameter("dispositif", filter.dispositif())
                .setParameter(
                        "vendor", vendor.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }
}
