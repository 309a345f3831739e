package fr.sons.persistence;

import com.zaxxer.hikari.HikariDataSource;
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
    private final String name;

    /** A connection costs more than most of what the tests ask of it. */
    private final HikariDataSource application = new HikariDataSource();

    private SonsDatabase(EmbeddedPostgres postgres, String name, String version) {
        this.postgres = postgres;
        this.name = name;
        run(bootstrap());
        migrate(version);
        application.setDataSource(as("sons_app"));
    }

    public static synchronized SonsDatabase started() {
        try {
            // nothing of it outlives the tests: what a power cut would lose is not waited for
            one = one == null
                    ? new SonsDatabase(
                            EmbeddedPostgres.builder()
                                    .setServerConfig("fsync", "off")
                                    .start(),
                            "postgres",
                            "latest")
                    : one;
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another database beside the one that all share, as this version of the schema left it: to see what a later one does. */
    public static SonsDatabase at(String version) {
        String name = "version_" + version;
        started().run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)", "CREATE DATABASE " + name);
        return new SonsDatabase(started().postgres, name, version);
    }

    /** @param version of the schema, or {@code latest} */
    public void migrate(String version) {
        Flyway.configure()
                .dataSource(as("sons_owner"))
                .schemas("sons")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** As the application connects. */
    public DataSource application() {
        return application;
    }

    /** Statements of a superuser, to set the scene. */
    public void execute(String... statements) {
        run("SET search_path TO sons", String.join(";", statements));
    }

    private void run(String... statements) {
        try (Connection connection = as("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bootstrap() {
        try (InputStream roles = SonsDatabase.class.getResourceAsStream("/db/bootstrap.sql")) {
            return new String(roles.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataSource as(String role) {
        return postgres.getDatabase(role, name);
    }
}
