package fr.sons.it.bench;

import fr.sons.it.run.Database;
import fr.sons.it.run.Server;
import fr.sons.it.support.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Measures what a regulatory date costs when it moves and when it comes: {@code mvn -Pbench verify
 * -Dsons.bench.what=Deadlines}, docs/measures.md. Product and peer by turns, on one PostgreSQL.
 */
public final class Deadlines {

    private static final LocalDate FIRST_NEW_DATE = LocalDate.of(2025, 1, 31);
    private static final int LETTERS = 2_000;

    /** Opened by the product itself; the others are copies of the last. */
    private static final int SAMPLE = 20;

    private static final String ALARMS =
            "SELECT count(*) FROM engine.act_ru_job WHERE process_def_key_ = 'installation'";

    private final int open = Integer.getInteger("sons.bench.open", 52_142);
    private final int storm = Integer.getInteger("sons.bench.storm", 8_700);
    private final int rounds = Integer.getInteger("sons.bench.rounds", 3);
    private final int warmup = Integer.getInteger("sons.bench.warmup", 2);
    private final Path folder = Workspace.root().resolve("it/target/bench-deadlines");
    private final Stage stage = new Stage(folder);
    private final Report report = new Report(Workspace.root().resolve("it/target/measures-deadlines.md"));

    private Deadlines() {}

    public static void main(String[] arguments) throws Exception {
        new Deadlines().run();
    }

    private void run() throws Exception {
        Workspace.delete(folder);
        Files.createDirectories(folder);
        report.say("%d cores, Java %s, %d runs; load average before: %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        rounds,
                        Stage.load()));
        try (Database database = Database.start(folder.resolve("postgres"))) {
            Stage.createPeerDatabase(database);
            try (Product product = new Product(Server.start(stage.options(database, stage.withBench())));
                    Connection ofProduct = database.superuser();
                    Connection ofPeer = Stage.peerConnection(database);
                    DeadlinePeer peer = new DeadlinePeer(Stage.owner(database), Stage.application(database), ofPeer)) {
                if (storm > 0) {
                    storms(product, peer, ofProduct);
                    designs(peer);
                }
                if (open > 0) {
                    moves(product, peer, ofProduct);
                }
            }
        }
        report.say("");
        report.say("Load average after: " + Stage.load() + ".");
    }

    private void storms(Product product, DeadlinePeer peer, Connection ofProduct) throws Exception {
        Series productRate = new Series();
        Series singlyRate = new Series();
        Series peerRate = new Series();
        for (int round = -warmup; round < rounds; round++) {
            peer.open(storm);
            double peers = storm / peer.ring(storm);
            double singly = storm / ring(product, ofProduct, true);
            double products = storm / ring(product, ofProduct, false);
            if (round >= 0) {
                peerRate.add(peers);
                singlyRate.add(singly);
                productRate.add(products);
            }
        }
        report.say("");
        report.say("| %d cases expire at one instant | cases/s | product is faster |".formatted(storm));
        report.say("|---|---|---|");
        report.say("| product: whole effect, its own executor | %s | |".formatted(productRate.told()));
        report.say("| the engine's executor as it comes, same model, whole effect | %s | %s times |"
                .formatted(singlyRate.told(), Series.ratio(productRate, singlyRate)));
        report.say("| the engine alone as it comes, same model, one row written | %s | %s times |"
                .formatted(peerRate.told(), Series.ratio(productRate, peerRate)));
        report.say("");
        double letters = product.ask("letters?n=" + LETTERS);
        report.say(String.format(
                Locale.ROOT,
                "The letters they order (two a case) are not in this rate: the press prints them afterwards, %.0f/s measured"
                        + " over %d.",
                LETTERS / letters,
                LETTERS));
    }

    /** One timer a case, or one for all of them: the same engine, diagram and effect. */
    private void designs(DeadlinePeer peer) throws Exception {
        Series asItComes = new Series();
        Series parcels = new Series();
        Series shared = new Series();
        Series sharedMove = new Series();
        for (int round = -1; round < rounds; round++) {
            peer.open(storm);
            double alone = storm / peer.ring(storm);
            peer.open(storm);
            double together = storm / peer.ringTogether(storm);
            peer.openShared(storm);
            double moved = 1000 * peer.moveShared(StormBeans.DUE.toInstant().minusSeconds(60));
            double forAll = storm / peer.ringShared(storm);
            if (round >= 0) {
                asItComes.add(alone);
                parcels.add(together);
                shared.add(forAll);
                sharedMove.add(moved);
            }
        }
        report.say("");
        report.say("| the engine alone, %d cases, one row written for each | cases/s | as it comes |".formatted(storm));
        report.say("|---|---|---|");
        report.say("| a timer a case, the engine's executor as it comes | %s | |".formatted(asItComes.told()));
        report.say("| a timer a case, rung in parcels of a hundred (the product's way) | %s | %s times |"
                .formatted(parcels.told(), Series.ratio(parcels, asItComes)));
        report.say("| one timer for all, parcels of a hundred, two lanes | %s | %s times |"
                .formatted(shared.told(), Series.ratio(shared, asItComes)));
        report.say("");
        report.say("Moving the one timer takes %s ms; it leaves the dates that the tasks show."
                .formatted(sharedMove.told()));
    }

    /** One storm of the product: cases whose advance was paid, all past the end of their service at one instant. */
    private double ring(Product product, Connection database, boolean enginesOwn) throws Exception {
        product.ask("stand?at=2023-09-11T07:00:00Z");
        product.ask("executor?engines=" + enginesOwn);
        product.clients(1);
        product.ask("paid");
        Copies.inProduct(database).make(storm - 1);
        Stage.vacuum(database);
        require(database, ALARMS, storm);
        long recoveries = count(database, "SELECT count(*) FROM sons.recovery");
        product.ask("stand?at=2024-12-19T13:02:01Z");
        long begin = System.nanoTime();
        while (count(database, ALARMS) > 0) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        exactlyOnce(database, recoveries + storm);
        product.ask("executor?engines=false");
        return seconds;
    }

    /** State, journal, ledger, recovery and its process: one of each for every case of every storm so far. */
    private static void exactlyOnce(Connection database, long cases) throws SQLException {
        String[] effects = {
            "sons.recovery WHERE cause = 'NOT_DELIVERED'",
            "sons.installation WHERE state = 'NOT_DELIVERED'",
            "sons.journal_entry WHERE act = 'Prestation réputée non livrée'",
            "sons.journal_entry WHERE act LIKE 'Recouvrement REC-%% ouvert'".replace("%%", "%"),
            "sons.ledger_transfer WHERE from_account = 'ENGAGED' AND to_account = 'BUDGET'",
            "engine.act_ru_task WHERE task_def_key_ = 'presenter_observations'"
        };
        for (String effect : effects) {
            require(database, "SELECT count(*) FROM " + effect, cases);
        }
        require(database, "SELECT count(DISTINCT ref) FROM sons.recovery", cases);
    }

    private void moves(Product product, DeadlinePeer peer, Connection ofProduct) throws Exception {
        product.ask("stand?at=2023-09-11T07:00:00Z");
        int tenth = open / 10;
        product.clients(2 * SAMPLE);
        product.open(SAMPLE, 1);
        Copies.inProduct(ofProduct).make(tenth - SAMPLE);
        Stage.vacuum(ofProduct);
        double growthOfTenth = move(product, ofProduct, 0, tenth, new Series());
        double allocatedForTenth = product.ask("allocated");
        product.open(SAMPLE, 1);
        Copies.inProduct(ofProduct).make(open - tenth - SAMPLE);
        Stage.vacuum(ofProduct);
        peer.open(open);
        Series productRate = new Series();
        Series one = new Series();
        Series four = new Series();
        double growth = 0;
        double allocated = 0;
        for (int round = 1; round <= rounds; round++) {
            growth = Math.max(growth, move(product, ofProduct, round, open, productRate));
            allocated = Math.max(allocated, product.ask("allocated"));
            one.add(open / peer.move(alarm(2 * round), 1));
            four.add(open / peer.move(alarm(2 * round + 1), 4));
        }
        report.say("");
        report.say("| an amendment moves %d alarms | alarms/s | product is faster |".formatted(open));
        report.say("|---|---|---|");
        report.say("| product: publication to the last alarm moved | %s | |".formatted(productRate.told()));
        report.say("| engine: `setJobDuedate` one by one, 1 thread | %s | %s times |"
                .formatted(one.told(), Series.ratio(productRate, one)));
        report.say("| engine: the same, 4 threads | %s | %s times |"
                .formatted(four.told(), Series.ratio(productRate, four)));
        report.say("");
        report.say(String.format(
                Locale.ROOT,
                "Heap of the server after a full collection right after the move, above what it was before: %.1f MB for %d"
                        + " alarms, %.1f MB for %d.",
                growthOfTenth,
                tenth,
                growth,
                open));
        report.say(String.format(
                Locale.ROOT,
                "All that publication and move asked of the heap, garbage included, which bounds what they held at once: %.1f MB"
                        + " for %d alarms, %.1f MB for %d.",
                allocatedForTenth,
                tenth,
                allocated,
                open));
    }

    /** Returns by how many megabytes what stays on the heap has grown. */
    private double move(Product product, Connection database, int round, int alarms, Series rates) throws Exception {
        LocalDate date = FIRST_NEW_DATE.plusDays(round);
        double before = product.ask("heap");
        double seconds = product.ask("publish?date=" + date);
        double after = product.ask("heap");
        rates.add(alarms / seconds);
        require(
                database,
                ALARMS + " AND duedate_ = TIMESTAMP '" + date.plusDays(1)
                        + "' - INTERVAL '1 hour' + INTERVAL '2 minutes'",
                alarms);
        return after - before;
    }

    private static Instant alarm(int round) {
        return Instant.parse("2025-03-01T00:00:00Z").plusSeconds(86_400L * round);
    }

    static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void require(Connection database, String sql, long wanted) throws SQLException {
        long found = count(database, sql);
        if (found != wanted) {
            throw new IllegalStateException(found + " instead of " + wanted + ": " + sql);
        }
    }
}
