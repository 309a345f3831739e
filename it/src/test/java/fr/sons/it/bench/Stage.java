package fr.sons.it.bench;

import fr.sons.it.run.Database;
import fr.sons.it.run.Ports;
import fr.sons.it.run.ServerOptions;
import fr.sons.it.support.Ear;
import fr.sons.it.support.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What every benchmark is set up with: the server and the EAR with the measuring module, and a database for the peer. */
record Stage(Path folder) {

    Path withBench() {
        WebArchive module = ShrinkWrap.create(WebArchive.class, "bench.war")
                .addPackage("fr.sons.it.bench.inside")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        Path ear = folder.resolve("sons.ear");
        Ear.with("bench.war", "/bench", module).as(ZipExporter.class).exportTo(ear.toFile(), true);
        return ear;
    }

    ServerOptions options(Database database, Path ear) {
        List<String> properties = new ArrayList<>(database.serverProperties());
        properties.add("-Dsons.environment=recette");
        properties.add("-Dsons.demo=true");
        properties.add("-Dsons.demo.data=false");
        // rendering would go on while the peer is measured; it is measured by itself
        properties.add("-Dsons.letter.press=false");
        return new ServerOptions(
                Workspace.root().resolve("ear/target/server"),
                ear,
                folder.resolve("server"),
                "127.0.0.1",
                Ports.free(),
                Ports.free(),
                Ports.free(),
                properties,
                "1g",
                false,
                Duration.ofMinutes(6));
    }

    static void createPeerDatabase(Database database) throws SQLException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE peer OWNER " + property(database, "sons.db.owner.user"));
        }
    }

    static Peer.Credentials owner(Database database) {
        return new Peer.Credentials(
                peerUrl(database),
                property(database, "sons.db.owner.user"),
                property(database, "sons.db.owner.password"));
    }

    static Peer.Credentials application(Database database) {
        return new Peer.Credentials(
                peerUrl(database), property(database, "sons.db.user"), property(database, "sons.db.password"));
    }

    static Connection peerConnection(Database database) throws SQLException {
        return DriverManager.getConnection(peerUrl(database), "postgres", "postgres");
    }

    private static String peerUrl(Database database) {
        return database.url().replaceFirst("/postgres$", "/peer");
    }

    private static String property(Database database, String name) {
        return database.serverProperties().stream()
                .filter(p -> p.startsWith("-D" + name + "="))
                .map(p -> p.substring(p.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    static void vacuum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
