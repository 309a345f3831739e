package fr.sons.workflows.inbox;

import fr.sons.inbox.api.WorkFilter;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Role;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition of a query on the queue: what this caller may see (R-SEC-02), narrowed by what was asked. Agents see the
 * tasks of their role, vendors and clients those of their own cases; administrator and auditor see all and do none.
 */
final class Scope {

    /**
     * Every process is started with the reference of its case, and every case has its parties; joined this way, a table that is
     * not asked for is not read.
     */
    private static final String TABLES =
            """

            FROM engine.inbox_task i
            LEFT JOIN sons.funding_order o ON o.ref = i.ref
            LEFT JOIN sons.vendor v ON v.id = o.vendor_id
            LEFT JOIN sons.final_client c ON c.id = o.client_id
            WHERE""";

    private final StringBuilder where = new StringBuilder(" true");
    private final List<Object> parameters = new ArrayList<>();

    private Scope() {}

    static Scope of(Caller by) {
        Scope scope = new Scope();
        if (by.role() != Role.ADMINISTRATOR && by.role() != Role.AUDITOR) {
            scope.and("i.role = ?", by.role().name());
        }
        by.actor().vendorId().ifPresent(id -> scope.and("o.vendor_id = ?", id.value()));
        by.actor().clientId().ifPresent(id -> scope.and("o.client_id = ?", id.value()));
        return scope;
    }

    Scope narrowedBy(WorkFilter filter) {
        filter.task().ifPresent(task -> and("i.task = ?", task));
        filter.dispositif().ifPresent(code -> and("o.dispositif = ?", code));
        filter.assignee().ifPresent(login -> and("i.assignee = ?", login));
        return this;
    }

    Scope and(String condition, Object... values) {
        where.append("\n  AND ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    String sql(String select, String rest) {
        return select + TABLES + where + rest;
    }

    /** Of the first tasks only: they are found by what the condition needs, and then described. */
    String first(int most, String select, String order) {
        return select + TABLES + " i.task_id IN (" + sql("SELECT i.task_id", order + " LIMIT " + most) + ")" + order;
    }

    /** Of the first task of each kind only. */
    String firstOfEach(String kind, String select, String order) {
        return select + TABLES + " i.task_id IN ("
                + sql("SELECT DISTINCT ON (" + kind + ") i.task_id", "\nORDER BY " + kind + ", " + order) + ")";
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}
