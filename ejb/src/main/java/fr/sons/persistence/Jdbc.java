package fr.sons.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Statements over sets of rows, where entities would be loaded for nothing. Takes part in the caller's transaction, as
 * every connection of the application's data source does.
 */
public final class Jdbc {

    /** How many rows {@link #each} holds. */
    private static final int FETCHED = 500;

    private final DataSource database;

    public Jdbc(DataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the rows one after another. */
    @FunctionalInterface
    public interface Sink {
        void take(ResultSet row) throws SQLException;
    }

    /** Works on a statement whose parameters are bound. */
    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
        return with(
                sql,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        List<T> found = new ArrayList<>();
                        while (rows.next()) {
                            found.add(row.read(rows));
                        }
                        return found;
                    }
                },
                parameters);
    }

    /** Every row as it comes, some hundred in memory. Only inside a transaction: without one the driver reads all first. */
    public void each(String sql, Sink sink, Object... parameters) {
        with(
                sql,
                statement -> {
                    statement.setFetchSize(FETCHED);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            sink.take(rows);
                        }
                    }
                    return null;
                },
                parameters);
    }

    /** The first row, of a query or of an update that returns some. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... parameters) {
        return list(sql, row, parameters).stream().findFirst();
    }

    public int update(String sql, Object... parameters) {
        return with(sql, PreparedStatement::executeUpdate, parameters);
    }

    /** One statement for many rows, sent together. @return how many rows were changed */
    public int batch(String sql, List<Object[]> rows) {
        return with(sql, statement -> {
            int changed = 0;
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                changed += Math.max(0, count);
            }
            return changed;
        });
    }

    /** An instant of a row, which may be absent. */
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private <T> T with(String sql, Work<T> work, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Statement refused by the database: " + sql, e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
