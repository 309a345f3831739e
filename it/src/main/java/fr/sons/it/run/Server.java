package fr.sons.it.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The provisioned server with the application deployed, as a process of its own. */
public final class Server implements AutoCloseable {

    private final Process process;
    private final ServerOptions options;
    private final Path log;

    private Server(Process process, ServerOptions options, Path log) {
        this.process = process;
        this.options = options;
        this.log = log;
    }

    /** Starts the server and returns when the application is ready to take requests. */
    public static Server start(ServerOptions options) {
        Server server = launch(options, true);
        try {
            server.await("/sante/pret", options.startTimeout(), status -> status == 200);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** Starts the same server without the application, to compare with; returns once its port answers. */
    public static Server startBare(ServerOptions options) {
        Server server = launch(options, false);
        try {
            server.await("/", options.startTimeout(), status -> true);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private static Server launch(ServerOptions options, boolean withApplication) {
        Path base = options.baseFolder();
        try {
            deleteTree(base);
            copyTree(options.home().resolve("standalone"), base);
            Path deployments = Files.createDirectories(base.resolve("deployments"));
            if (withApplication) {
                Files.copy(options.ear(), deployments.resolve("sons.ear"), StandardCopyOption.REPLACE_EXISTING);
                Files.createFile(deployments.resolve("sons.ear.dodeploy"));
            }
            Path log = base.resolve("server.log");
            Process process = new ProcessBuilder(command(options, base))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Server(process, options, log);
        } catch (IOException e) {
            throw new CannotStart("The server cannot be started from " + options.home() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> command(ServerOptions options, Path base) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx" + options.heap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (options.quickStart() ? 1 : 4),
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                // the engine's own columns hold local times: only UTC has no hour that comes twice
                "-Duser.timezone=UTC",
                // on a slow machine the demonstration's data take longer than the server's own patience of 300 s
                "-Djboss.as.management.blocking.timeout=900",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Djboss.home.dir=" + options.home(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.bind.address=" + options.bindAddress(),
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + options.httpPort(),
                "-Djboss.https.port=" + options.httpsPort(),
                "-Djboss.management.http.port=" + options.managementPort(),
                "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.management/javax.management=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming=ALL-UNNAMED"));
        command.addAll(options.properties());
        command.addAll(List.of(
                "-jar",
                options.home().resolve("jboss-modules.jar").toString(),
                "-mp",
                options.home().resolve("modules").toString(),
                "org.jboss.as.standalone"));
        return command;
    }

    public URI address() {
        return URI.create("http://localhost:" + options.httpPort());
    }

    public URI management() {
        return URI.create("http://127.0.0.1:" + options.managementPort());
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    /** Ends the process at once, as a power cut would; the next start must find everything whole. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /** Waits until the server ends by itself. */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(45, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void await(String path, Duration timeout, IntPredicate good) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready = HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        Path failed = options.baseFolder().resolve("deployments/sons.ear.failed");
        long end = System.nanoTime() + timeout.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive() || Files.exists(failed)) {
                throw new CannotStart(StartFailure.explain(log));
            }
            try {
                if (good.test(client.send(ready, HttpResponse.BodyHandlers.discarding())
                        .statusCode())) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open yet; the deadline below ends the wait
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("Interrupted while the server was starting.", e);
            }
            pause();
        }
        throw new CannotStart("The application was not ready after " + timeout.toSeconds() + " s; see " + log + ".");
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException error) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
