package fr.sons.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;

/**
 * Brings the schema {@code sons} up to date as its owner, then compares it with the entities as the application's own
 * user. Other startup beans wait for it by {@code @DependsOn("DatabaseMigration")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseMigration {

    private static final Logger LOG = System.getLogger(DatabaseMigration.class.getName());

    @Resource(lookup = "java:jboss/datasources/SonsOwnerDS")
    private DataSource owner;

    @PersistenceUnit(unitName = "sons")
    private EntityManagerFactory entityManagers;

    @PostConstruct
    void migrateAndValidate() {
        requireDatabase();
        migrate();
        validate();
    }

    private void requireDatabase() {
        try (Connection connection = owner.getConnection()) {
            LOG.log(Level.DEBUG, "Connected to {0}", connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Base de données injoignable : vérifiez SONS_DB_URL, SONS_DB_OWNER_USER et SONS_DB_OWNER_PASSWORD ("
                            + rootMessage(e) + ").",
                    e);
        }
    }

    private void migrate() {
        try {
            MigrateResult result = Flyway.configure(DatabaseMigration.class.getClassLoader())
                    .dataSource(owner)
                    .schemas("sons")
                    .createSchemas(false)
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            LOG.log(Level.INFO, "Schema sons: {0} migrations applied", result.migrationsExecuted);
        } catch (FlywayException e) {
            throw new IllegalStateException("Migration du schéma « sons » impossible : " + rootMessage(e) + ".", e);
        }
    }

    private void validate() {
        try {
            entityManagers.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        } catch (HibernateException e) {
            throw new IllegalStateException(
                    "Le schéma « sons » ne correspond pas à cette version de l'application : " + rootMessage(e) + ".",
                    e);
        }
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip();
    }
}
