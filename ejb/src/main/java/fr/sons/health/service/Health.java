package fr.sons.health.service;

import fr.sons.health.api.EngineHealth;
import fr.sons.health.api.HealthCheck;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Asks the parts without which no act can be done. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Health {

    private static final Logger LOG = System.getLogger(Health.class.getName());
    private static final int SECONDS = 3;

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource database;

    @Inject
    private Instance<EngineHealth> engine;

    public List<HealthCheck> parts() {
        boolean migrated = false;
        boolean answers = false;
        try (Connection connection = database.getConnection()) {
            answers = connection.isValid(SECONDS);
            migrated = migrated(connection);
        } catch (SQLException down) {
            LOG.log(Level.WARNING, "Health: the database does not answer ({0})", down.getSQLState());
        }
        return List.of(
                new HealthCheck("base-de-donnees", answers),
                new HealthCheck("migrations", migrated),
                new HealthCheck(
                        "moteur-de-processus",
                        engine.isResolvable() && engine.get().works()));
    }

    /** Migrations run before anything else at start; what is asked here is that the tables they make are there. */
    private static boolean migrated(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet found = statement.executeQuery("select to_regclass('sons.idempotency_key') is not null")) {
                return found.next() && found.getBoolean(1);
            }
        }
    }
}
