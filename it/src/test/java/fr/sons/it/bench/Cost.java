package fr.sons.it.bench;

import java.sql.Connection;
import java.util.Locale;

/** What one life costs the database, counted over some lives with one thread. */
record Cost(
        double statements, double commits, double rowsRead, double rowsWritten, double walKilobytes, String scanned) {

    static Cost of(Rates.Contestant contestant, Counter statements, Connection database, int lives) throws Exception {
        Activity before = Activity.of(database);
        long statementsBefore = statements.read();
        contestant.seconds(lives, 1);
        double prepared = statements.read() - statementsBefore;
        Activity after = Activity.of(database);
        return new Cost(
                prepared / lives,
                (after.commits() - before.commits()) / (double) lives,
                (after.rowsRead() - before.rowsRead()) / (double) lives,
                (after.rowsWritten() - before.rowsWritten()) / (double) lives,
                (after.walBytes() - before.walBytes()) / 1024.0 / lives,
                Activity.mostScanned(before, after, lives));
    }

    String row(String who) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %s |",
                who,
                statements,
                commits,
                rowsRead,
                rowsWritten,
                walKilobytes,
                scanned);
    }

    /** Reads a running total. */
    interface Counter {
        long read() throws Exception;
    }
}
