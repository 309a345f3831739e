package fr.sons.it.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs the product on this machine until Ctrl-C: {@code mvn -Prun verify}. Options are system properties, see README.md.
 */
public final class Run {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path root =
            Path.of(System.getProperty("sons.root", ".")).toAbsolutePath().normalize();
    private final Path data = root.resolve(System.getProperty("sons.data", "data"));
    private final int port = Integer.getInteger("sons.port", 8080);
    private final int managementPort = Integer.getInteger("sons.management.port", 9990);

    private Run() {}

    public static void main(String[] arguments) {
        Run run = new Run();
        try {
            run.run();
        } catch (CannotStart e) {
            run.out.println();
            run.out.println("SONS did not start. " + e.getMessage());
            run.out.println();
            System.exit(1);
        }
    }

    private void run() {
        Ports.requireFree(port, "the application's address", "sons.port");
        Ports.requireFree(managementPort, "health and metrics", "sons.management.port");
        if (Boolean.getBoolean("sons.fresh")) {
            Server.deleteTree(data);
        }
        String existing = System.getenv("SONS_DB_URL");
        out.println(
                existing == null ? "Starting PostgreSQL in " + data + " …" : "Using the database " + existing + " …");
        Database database = existing == null ? Database.start(data.resolve("postgres")) : Database.existing(existing);
        List<AutoCloseable> running = new ArrayList<>(List.of(database));
        Thread stop = new Thread(() -> stop(running), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        Optional<MailCatcher> mail = catchMail();
        mail.ifPresent(catcher -> running.add(0, catcher));
        out.println("Starting the server …");
        Server server = Server.start(options(database, mail));
        running.add(0, server);
        greet(server, mail);
        waitFor(server);
    }

    /** A demonstration writes to nobody: unless a mail server is named, its messages are caught. */
    private Optional<MailCatcher> catchMail() {
        if (System.getenv("SONS_SMTP_HOST") != null || System.getProperty("sons.smtp.host") != null) {
            return Optional.empty();
        }
        int smtpPort = Integer.getInteger("sons.smtp.port", 0);
        if (smtpPort != 0) {
            Ports.requireFree(smtpPort, "the mail catcher", "sons.smtp.port");
        }
        return Optional.of(MailCatcher.start(data.resolve("mails"), smtpPort == 0 ? Ports.free() : smtpPort));
    }

    private ServerOptions options(Database database, Optional<MailCatcher> mail) {
        boolean demo = Boolean.parseBoolean(System.getProperty("sons.demo", "true"));
        List<String> properties = new ArrayList<>(database.serverProperties());
        properties.add("-Dsons.environment=" + System.getProperty("sons.environment", "demonstration"));
        properties.add("-Dsons.demo=" + demo);
        properties.addAll(mail.map(MailCatcher::serverProperties).orElseGet(Run::smtpOptions));
        properties.add("-Dsons.public.url=" + System.getProperty("sons.public.url", "http://localhost:" + port));
        return new ServerOptions(
                root.resolve("ear/target/server"),
                root.resolve("ear/target/sons.ear"),
                data.resolve("server"),
                System.getProperty("sons.bind", "127.0.0.1"),
                port,
                Ports.free(),
                managementPort,
                properties,
                "1g",
                false,
                Duration.ofMinutes(15));
    }

    /** The mail server named on the command line; one named by the environment is inherited. */
    private static List<String> smtpOptions() {
        return Stream.of("sons.smtp.host", "sons.smtp.port")
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
    }

    private void greet(Server server, Optional<MailCatcher> mail) {
        out.println();
        out.println("  SONS back office        " + server.address());
        out.println("  API                     " + server.address() + "/api");
        out.println("  Health, metrics         " + server.management() + "/health , /prometheus");
        out.println("  Data, server log        " + data + " , " + server.log());
        mail.ifPresent(catcher -> out.println("  Mail catcher (SMTP)     localhost:" + catcher.port()
                + " , each message a file in " + catcher.folder()));
        out.println();
        for (String line : DemoAccounts.lines()) {
            out.println("  " + line);
        }
        out.println();
        out.println("  Stop with Ctrl-C; the data stay. Start afresh with -Dsons.fresh=true");
        out.println();
    }

    private void waitFor(Server server) {
        try {
            int code = server.waitFor();
            out.println("The server ended (code " + code + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(List<AutoCloseable> running) {
        out.println("Stopping …");
        for (AutoCloseable part : running) {
            try {
                part.close();
            } catch (Exception e) {
                out.println("One part did not stop cleanly: " + e.getMessage());
            }
        }
        out.println("Stopped.");
    }
}
