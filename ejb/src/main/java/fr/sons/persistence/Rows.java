package fr.sons.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.hibernate.Session;

/**
 * Adds rows of an append-only table in one round trip, on the connection and in the transaction of the act. Such rows are
 * never changed afterwards, so the persistence context has nothing to follow; and a thousand of them cost no more trips
 * than one.
 */
@Dependent
public class Rows {

    @Inject
    private EntityManager em;

    /** How one element fills the statement's parameters. */
    @FunctionalInterface
    public interface Binding<T> {
        void bind(PreparedStatement statement, T element) throws SQLException;
    }

    /** Runs the insert once for each element; none, no round trip. */
    public <T> void insert(String sql, Collection<T> elements, Binding<T> binding) {
        if (elements.isEmpty()) {
            return;
        }
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (T element : elements) {
                    binding.bind(statement, element);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
