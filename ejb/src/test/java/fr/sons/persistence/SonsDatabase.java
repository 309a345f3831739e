package fr.sons.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the real schema, without the application server; one for all tests that ask for it. */
public final class SonsDatabase {

    private static SonsDatabase one;

    private final EmbeddedPostgres postgres;

    private SonsDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                InputStream roles = SonsDatabase.class.getResourceAsStream("/db/bootstrap.sql")) {
            statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
        }
        Flyway.configure()
                .dataSource(as("sons_owner"))
                .schemas("sons")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public static synchronized SonsDatabase started() {
        try {
            one = one == null ? new SonsDatabase() : one;
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the application connects. */
    public DataSource application() {
        return as("sons_app");
    }

    /** Statements of a superuser, to set the scene. */
    public void execute(String... statements) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO sons");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSource as(String role) {
        return postgres.getDatabase(role, "postgres");
    }
}
