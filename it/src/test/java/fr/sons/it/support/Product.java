package fr.sons.it.support;

import fr.sons.it.run.Database;
import fr.sons.it.run.MailCatcher;
import fr.sons.it.run.Ports;
import fr.sons.it.run.Server;
import fr.sons.it.run.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The running product with its demonstration data, started once for all the tests that use it from outside, as a person
 * or a program would: real server, real database, fresh data.
 */
public class Product implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    /** The started parts. */
    public static final class Running implements AutoCloseable {

        private final URI already = runningAlready();
        private Database database;
        private ServerOptions options;
        private MailCatcher mail;
        private Server server;

        private Running() {
            if (already == null) {
                start();
            }
        }

        /** While writing a test one may point it at a product that runs already: {@code -Dsons.it.address=…}. */
        private static URI runningAlready() {
            String address = System.getProperty("sons.it.address");
            return address == null ? null : URI.create(address);
        }

        private void start() {
            Path root = Workspace.root();
            Path postgres = root.resolve("it/target/postgres-product");
            Workspace.delete(postgres);
            database = Database.start(postgres);
            Path mails = root.resolve("it/target/mails-product");
            Workspace.delete(mails);
            mail = MailCatcher.start(mails, Ports.free());
            List<String> properties = new ArrayList<>(database.serverProperties());
            properties.addAll(mail.serverProperties());
            properties.add("-Dsons.environment=demonstration");
            properties.add("-Dsons.demo=true");
            options = new ServerOptions(
                    root.resolve("ear/target/server"),
                    Workspace.ear(),
                    root.resolve("it/target/server-product"),
                    "127.0.0.1",
                    Ports.free(),
                    Ports.free(),
                    Ports.free(),
                    properties,
                    "1g",
                    true,
                    Duration.ofMinutes(15));
            server = Server.start(options);
        }

        public URI address() {
            return already != null ? already : server.address();
        }

        public URI management() {
            return server.management();
        }

        /** A database superuser, to look behind the product's back. */
        public Connection database() throws SQLException {
            return database.superuser();
        }

        /** Everything that was really sent. */
        public MailCatcher mail() {
            return mail;
        }

        /** Lines that the server has logged as defects so far; none are known of a product that runs elsewhere. */
        public List<String> defects() {
            if (server == null) {
                return List.of();
            }
            try (Stream<String> lines = Files.lines(server.log())) {
                return lines.filter(line -> line.contains("\"level\":\"ERROR\"")
                                || line.contains("\"level\":\"SEVERE\"")
                                || line.matches(".* (ERROR|SEVERE) .*"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Ends the server as a power cut would, and starts it again on the same data. */
        public void powerCut() {
            server.kill();
            server = Server.start(options);
        }

        @Override
        public void close() {
            if (already == null) {
                server.close();
                mail.close();
                database.close();
            }
        }
    }
}
