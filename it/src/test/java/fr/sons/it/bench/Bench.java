package fr.sons.it.bench;

import fr.sons.it.run.Database;
import fr.sons.it.run.Server;
import fr.sons.it.support.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the product beside its parts in one run on one PostgreSQL: {@code mvn -Pbench verify}, docs/measures.md. */
public final class Bench {

    static final String PRODUCT = "product";
    static final String PEER = "bare engine";

    /** How many of the open orders are opened by the contestants themselves. */
    private static final int SAMPLE = 200;

    private final int open = Integer.getInteger("sons.bench.open", 52_142);
    private final int lives = Integer.getInteger("sons.bench.lives", 300);
    private final int warmUp = Integer.getInteger("sons.bench.warmup", 600);
    private final int rounds = Integer.getInteger("sons.bench.rounds", 3);
    private final int boots = Integer.getInteger("sons.bench.boots", 3);
    private final Path folder = Workspace.root().resolve("it/target/bench");
    private final Stage stage = new Stage(folder);
    private final Report report = new Report(Workspace.root().resolve("it/target/measures.md"));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        new Bench().run();
    }

    private void run() throws Exception {
        Workspace.delete(folder);
        Files.createDirectories(folder);
        machine();
        try (Database database = Database.start(folder.resolve("postgres"))) {
            boots(database);
            lives(database);
        }
    }

    private void machine() throws IOException {
        report.say(("%d cores, Java %s, %d lives a run after %d to warm up, %d runs, %d orders open;"
                        + " load average before: %s")
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        lives,
                        warmUp,
                        rounds,
                        open,
                        Stage.load()));
    }

    private void boots(Database database) throws IOException, InterruptedException {
        if (boots == 0) {
            return;
        }
        // the first start makes the tables, which is not what is measured
        Server.start(stage.options(database, Workspace.ear())).close();
        Boots measured = new Boots();
        measured.run(stage.options(database, Workspace.ear()), boots);
        report.boots(measured, boots);
    }

    private void lives(Database database) throws Exception {
        try (Product product = new Product(Server.start(stage.options(database, stage.withBench())));
                Peer peer = peer(database);
                Connection ofProduct = database.superuser();
                Connection ofPeer = Stage.peerConnection(database)) {
            Map<String, Rates.Contestant> both = new LinkedHashMap<>();
            both.put(PRODUCT, product::lives);
            both.put(PEER, peer::lives);
            product.clients(SAMPLE + 2 * (warmUp + lives * (1 + 3 * rounds)));
            product.lives(warmUp, 2);
            peer.lives(warmUp, 2);
            compare("no order open", both, product, peer, ofProduct, ofPeer);
            if (open > SAMPLE) {
                fill(product, peer, ofProduct, ofPeer);
                compare(open + " orders open", both, product, peer, ofProduct, ofPeer);
                asShipped(peer, ofPeer);
            }
            report.say("");
            report.say("Load average after: " + Stage.load() + ".");
        }
    }

    private void compare(
            String situation,
            Map<String, Rates.Contestant> both,
            Product product,
            Peer peer,
            Connection ofProduct,
            Connection ofPeer)
            throws Exception {
        Rates rates = new Rates();
        rates.run(both, lives, rounds);
        report.rates(situation, rates);
        report.costs(
                situation,
                Cost.of(product::lives, product::statements, ofProduct, lives),
                Cost.of(peer::lives, peer::statements, ofPeer, lives));
    }

    private void fill(Product product, Peer peer, Connection ofProduct, Connection ofPeer) throws Exception {
        double one = product.open(SAMPLE, 1);
        double ofEngine = peer.open(SAMPLE, 1);
        Copies.inProduct(ofProduct).make(open - SAMPLE);
        Copies.inEngine(ofPeer).make(open - SAMPLE);
        Stage.vacuum(ofProduct);
        Stage.vacuum(ofPeer);
        report.say("");
        report.say(String.format(
                Locale.ROOT,
                "%d orders were opened through the services of the product (20 a transaction, 1 thread: %.0f orders/s) and"
                        + " through the API of the bare engine (100 starts a command, 1 thread: %.0f orders/s); the rest"
                        + " are copies, made in SQL, of all the rows of the last of them.",
                SAMPLE,
                SAMPLE / one,
                SAMPLE / ofEngine));
    }

    /** The engine without the indexes that the product adds to its tables. */
    private void asShipped(Peer peer, Connection ofPeer) throws Exception {
        try (Statement statement = ofPeer.createStatement()) {
            for (String index : List.of("task_parent", "job_due", "task_inst_key", "task_queue")) {
                statement.execute("DROP INDEX engine.sons_idx_" + index);
            }
        }
        Rates rates = new Rates();
        rates.run(Map.of(PEER, peer::lives), Math.max(1, lives / 3), 1);
        report.alone(open + " orders open, without the indexes that the product adds", rates);
    }

    private static Peer peer(Database database) throws SQLException {
        Stage.createPeerDatabase(database);
        return new Peer(Stage.owner(database), Stage.application(database));
    }
}
