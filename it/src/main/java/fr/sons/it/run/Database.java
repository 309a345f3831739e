package fr.sons.it.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL the product runs on. Either the embedded one, whose data stay in a folder and are written durably
 * (fsync and synchronous_commit on), or one that already exists and that the environment points at.
 */
public final class Database implements AutoCloseable {

    static final String OWNER = "sons_owner";
    static final String APPLICATION = "sons_app";
    private static final String LOCAL_PASSWORD = "local";

    private final Optional<EmbeddedPostgres> embedded;
    private final String url;

    private Database(Optional<EmbeddedPostgres> embedded, String url) {
        this.embedded = embedded;
        this.url = url;
    }

    /** Starts the embedded server on a folder, creates roles and schemas when they are missing. */
    public static Database start(Path folder) {
        stopOrphan(folder);
        try {
            Files.createDirectories(folder);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("timezone", "UTC")
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
            bootstrap(server);
            return new Database(Optional.of(server), "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "PostgreSQL cannot start on the folder " + folder.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    /** A database somebody else runs; its roles and schemas were made with {@code db/bootstrap.sql}. */
    public static Database existing(String url) {
        requireLogin(url, "SONS_DB_OWNER_USER", OWNER, "SONS_DB_OWNER_PASSWORD");
        requireLogin(url, "SONS_DB_USER", APPLICATION, "SONS_DB_PASSWORD");
        return new Database(Optional.empty(), url);
    }

    public String url() {
        return url;
    }

    /** What the server needs to reach this database; empty for an existing one, whose variables it inherits. */
    public List<String> serverProperties() {
        return embedded.isEmpty()
                ? List.of()
                : List.of(
                        "-Dsons.db.url=" + url,
                        "-Dsons.db.user=" + APPLICATION,
                        "-Dsons.db.password=" + LOCAL_PASSWORD,
                        "-Dsons.db.owner.user=" + OWNER,
                        "-Dsons.db.owner.password=" + LOCAL_PASSWORD);
    }

    /** A superuser connection to the embedded server, for tests that look or meddle from outside. */
    public Connection superuser() throws SQLException {
        return embedded.orElseThrow().getPostgresDatabase().getConnection();
    }

    @Override
    public void close() {
        embedded.ifPresent(server -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL did not stop", e);
            }
        });
    }

    /** Refuses, in one sentence, a database that is not there or does not let the server in. */
    private static void requireLogin(String url, String userVariable, String defaultUser, String passwordVariable) {
        String user = System.getenv().getOrDefault(userVariable, defaultUser);
        String password = System.getenv().getOrDefault(passwordVariable, "");
        DriverManager.setLoginTimeout(10);
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(5);
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("28")) {
                throw new CannotStart(
                        "The database refuses the login of " + user + ": check " + userVariable + " and "
                                + passwordVariable + ".",
                        e);
            }
            throw new CannotStart(
                    "The database " + url + " cannot be reached: check SONS_DB_URL and that PostgreSQL accepts"
                            + " connections there (" + e.getMessage() + ").",
                    e);
        }
    }

    private static void bootstrap(EmbeddedPostgres server) throws SQLException, IOException {
        try (InputStream script = Database.class.getResourceAsStream("/db/bootstrap.sql");
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            for (String role : List.of(OWNER, APPLICATION)) {
                statement.execute("ALTER ROLE " + role + " PASSWORD '" + LOCAL_PASSWORD + "'");
            }
        }
    }

    /** A launcher that was killed leaves its PostgreSQL running; stop it in good order before starting again. */
    private static void stopOrphan(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            Optional<ProcessHandle> orphan = ProcessHandle.of(pid)
                    .filter(p -> p.info().command().orElse("").contains("postgres"));
            if (orphan.isPresent()) {
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
                orphan.get().onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while stopping the PostgreSQL of an earlier run.", e);
        } catch (IOException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException
                | NumberFormatException e) {
            throw new CannotStart(
                    "A PostgreSQL of an earlier run still holds " + folder.toAbsolutePath()
                            + " and does not stop: end that process, then try again.",
                    e);
        }
    }
}
