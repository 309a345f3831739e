package fr.sons.it.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL's own statistics tell of one database, at one moment. */
record Activity(long commits, long rowsRead, long rowsWritten, long walBytes, Map<String, Long> scanned) {

    static Activity of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // sessions report their counters at most once a second
            statement.execute("SELECT pg_sleep(2), pg_stat_clear_snapshot()");
            Map<String, Long> scanned = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery(
                    "SELECT schemaname || '.' || relname, seq_tup_read FROM pg_stat_user_tables WHERE seq_tup_read > 0")) {
                while (row.next()) {
                    scanned.put(row.getString(1), row.getLong(2));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    """
                    SELECT xact_commit, tup_returned, tup_inserted + tup_updated + tup_deleted,
                           pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
                    FROM pg_stat_database WHERE datname = current_database()""")) {
                row.next();
                return new Activity(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), scanned);
            }
        }
    }

    /** The tables most read from end to end between two moments, with the rows read so for each life. */
    static String mostScanned(Activity before, Activity after, int lives) {
        List<Map.Entry<String, Long>> grown = new ArrayList<>();
        after.scanned.forEach((table, rows) -> {
            long perLife = (rows - before.scanned.getOrDefault(table, 0L)) / lives;
            if (perLife > 0) {
                grown.add(Map.entry(table, perLife));
            }
        });
        grown.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        return String.join(
                ", ",
                grown.stream()
                        .limit(4)
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }
}
