package fr.sons.workflows.inbox;

import fr.sons.inbox.api.TaskCount;
import fr.sons.inbox.api.WorkItem;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads {@code engine.inbox_task}. The engine keeps its times in the server's zone; here they become instants. */
@ApplicationScoped
class TaskTable {

    private static final String ITEM =
            """
            SELECT i.task_id, i.ref, i.task, i.label, i.role, i.due_at, i.created_at, i.assignee,
                   v.name AS vendor_name, c.name AS client_name, o.dispositif""";

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource database;

    TaskTable() {}

    /** For tests without a container. */
    TaskTable(DataSource database) {
        this.database = database;
    }

    List<WorkItem> items(Scope scope, int most) {
        return read(scope.first(most, ITEM, "\nORDER BY i.due_order, i.task_id"), scope, TaskTable::item);
    }

    /** The first task of each kind, by one statement for all of them. */
    List<WorkItem> mostUrgent(Scope scope) {
        return read(scope.firstOfEach("i.task", ITEM, "i.due_order, i.task_id"), scope, TaskTable::item);
    }

    long count(Scope scope) {
        return read(scope.sql("SELECT count(*)", ""), scope, row -> row.getLong(1))
                .get(0);
    }

    List<TaskCount> counts(Scope scope) {
        return read(
                scope.sql(
                        "SELECT i.task, i.label, count(*) AS n, min(i.due_at) AS due",
                        "\nGROUP BY i.task, i.label ORDER BY min(i.due_order), i.task"),
                scope,
                row -> new TaskCount(
                        row.getString("task"), row.getString("label"), row.getLong("n"), instant(row, "due")));
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                new CaseRef(row.getString("ref")),
                row.getString("task"),
                row.getString("label"),
                Role.valueOf(row.getString("role")),
                instant(row, "due_at"),
                instant(row, "created_at").orElseThrow(),
                Optional.ofNullable(row.getString("assignee")),
                row.getString("vendor_name"),
                row.getString("client_name"),
                row.getString("dispositif"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private <T> List<T> read(String sql, Scope scope, Row<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            scope.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The work queue could not be read", e);
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
