package fr.sons.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The results as Markdown, printed as they come and kept in a file. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    void say(String line) throws IOException {
        System.out.println(line);
        lines.add(line);
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    void boots(Boots boots, int times) throws IOException {
        say("");
        say("| median (least–most) of " + times + " | bare server | product | ratio |");
        say("|---|---|---|---|");
        say("| start to ready, s | %s | %s | %s |"
                .formatted(
                        boots.bareSeconds.told(),
                        boots.productSeconds.told(),
                        Series.ratio(boots.productSeconds, boots.bareSeconds)));
        say("| resident memory, MB | %s | %s | %s |"
                .formatted(
                        boots.bareMegabytes.told(),
                        boots.productMegabytes.told(),
                        Series.ratio(boots.productMegabytes, boots.bareMegabytes)));
    }

    void rates(String situation, Rates rates) throws IOException {
        say("");
        say("| lives/s, " + situation + " | product | bare engine | ratio |");
        say("|---|---|---|---|");
        for (Map.Entry<Integer, Map<String, Series>> row : rates.byThreads().entrySet()) {
            Series product = row.getValue().get(Bench.PRODUCT);
            Series peer = row.getValue().get(Bench.PEER);
            say("| %d thread(s) | %s | %s | %s |"
                    .formatted(row.getKey(), product.told(), peer.told(), Series.ratio(product, peer)));
        }
    }

    void alone(String situation, Rates rates) throws IOException {
        say("");
        say("| lives/s, " + situation + " | bare engine |");
        say("|---|---|");
        for (Map.Entry<Integer, Map<String, Series>> row : rates.byThreads().entrySet()) {
            say("| %d thread(s) | %s |"
                    .formatted(row.getKey(), row.getValue().get(Bench.PEER).told()));
        }
    }

    void costs(String situation, Cost product, Cost peer) throws IOException {
        say("");
        say("| a life costs, " + situation
                + " | statements | transactions | rows read | rows written | WAL, KB | rows read by full scans |");
        say("|---|---|---|---|---|---|---|");
        say(product.row(Bench.PRODUCT));
        say(peer.row(Bench.PEER));
    }
}
