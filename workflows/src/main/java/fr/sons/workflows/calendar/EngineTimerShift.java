package fr.sons.workflows.calendar;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.TimerShift;
import fr.sons.workflows.process.Alarms;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Moves alarms by statements over sets of rows of the engine's tables. A case is taken only whole: its order is held as
 * every act on a case holds it, and each of its alarms is neither locked by an executor nor being acquired. What is not
 * free is told as busy and met again later; nobody is waited for, so nobody can be deadlocked. An alarm that rings before
 * it is moved does no harm: it asks the case, and the case goes back to waiting until the new date.
 */
@ApplicationScoped
public class EngineTimerShift implements TimerShift {

    /** Jobs of the dispositif's cases that had not passed before. */
    private static final String OPEN =
            """
            FROM sons.funding_order o
                 JOIN engine.act_ru_execution e ON e.business_key_ = o.ref
                 JOIN engine.act_ru_job j ON j.process_instance_id_ = e.id_ AND j.handler_type_ = 'timer-transition'
                 JOIN alarm a ON a.timer = j.handler_cfg_
            WHERE o.dispositif = ? AND o.ref > ? AND o.ref <= ?
              AND j.duedate_ > CAST(? AS timestamp)
            """;

    /** Those of them that do not stand where they are to. */
    private static final String MISPLACED = OPEN + " AND j.duedate_ <> a.ring\n";

    private static final String ALARMS = "alarm (timer, task, ring, due) AS (VALUES "
            + String.join(
                    ", ",
                    java.util.Collections.nCopies(
                            MovableAlarm.values().length, "(?, ?, CAST(? AS timestamp), CAST(? AS timestamp))"))
            + ")";

    /** Alarms and orders are locked in one pass: a row that is not free is not there, and its case stays whole. */
    private static final String MOVE = "WITH " + ALARMS + ",\n"
            + """
            found AS MATERIALIZED (
                SELECT o.ref, j.id_ AS job, j.process_instance_id_, a.task, a.ring, a.due
            """
            + MISPLACED
            + """
            ),
            held AS MATERIALIZED (
                SELECT found.job
                FROM found
                     JOIN sons.funding_order o ON o.ref = found.ref
                     JOIN engine.act_ru_job j ON j.id_ = found.job
                WHERE j.lock_owner_ IS NULL OR j.lock_exp_time_ <= CAST(? AS timestamp)
                FOR NO KEY UPDATE OF o, j SKIP LOCKED),
            busy AS MATERIALIZED (
                SELECT DISTINCT ref FROM found LEFT JOIN held USING (job) WHERE held.job IS NULL),
            whole AS MATERIALIZED (SELECT * FROM found WHERE ref NOT IN (SELECT ref FROM busy)),
            moved AS (UPDATE engine.act_ru_job j SET duedate_ = whole.ring, rev_ = j.rev_ + 1
                      FROM whole WHERE j.id_ = whole.job),
            shown AS (UPDATE engine.act_ru_task t SET due_date_ = whole.due, rev_ = t.rev_ + 1
                      FROM whole
                      WHERE t.proc_inst_id_ = whole.process_instance_id_ AND t.task_def_key_ = whole.task)
            SELECT (SELECT count(*) FROM (SELECT ref FROM whole GROUP BY ref) cases), (SELECT count(*) FROM whole),
                   (SELECT string_agg(ref, ' ' ORDER BY ref) FROM busy)""";

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource database;

    public EngineTimerShift() {}

    /** For tests without a container. */
    EngineTimerShift(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Waiting> waiting(Target target) {
        return read(
                "WITH " + ALARMS
                        + " SELECT a.timer, count(DISTINCT o.ref), count(*) FILTER (WHERE j.duedate_ <> a.ring) " + OPEN
                        + " GROUP BY a.timer",
                statement -> bind(statement, target, Cases.ALL),
                rows -> {
                    List<Waiting> waiting = new ArrayList<>();
                    while (rows.next()) {
                        CaseAlarm alarm =
                                MovableAlarm.ofTimer(rows.getString(1)).alarm();
                        waiting.add(new Waiting(alarm, rows.getLong(2), rows.getLong(3)));
                    }
                    return waiting;
                });
    }

    @Override
    public List<Cases> split(String dispositif, int parts) {
        String sql =
                """
                SELECT max(ref)
                FROM (SELECT ref, ntile(?) OVER (ORDER BY ref) AS part FROM sons.funding_order WHERE dispositif = ?) cases
                GROUP BY part ORDER BY part""";
        return read(
                sql,
                statement -> {
                    statement.setInt(1, parts);
                    statement.setString(2, dispositif);
                },
                rows -> {
                    List<String> ends = new ArrayList<>();
                    while (rows.next()) {
                        ends.add(rows.getString(1));
                    }
                    return between(ends);
                });
    }

    /** What comes after the last case of today belongs to the last part. */
    private static List<Cases> between(List<String> ends) {
        List<Cases> parts = new ArrayList<>();
        String after = Cases.ALL.after();
        for (String end : ends.subList(0, Math.max(0, ends.size() - 1))) {
            parts.add(new Cases(after, end));
            after = end;
        }
        parts.add(new Cases(after, Cases.LAST));
        return parts;
    }

    @Override
    public long remaining(Target target, Cases cases) {
        return read(
                "WITH " + ALARMS + " SELECT count(*) FROM (SELECT o.ref " + MISPLACED + " GROUP BY o.ref) misplaced",
                statement -> bind(statement, target, cases),
                rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    @Override
    public boolean settled(Target target, Cases cases) {
        try (Connection connection = database.getConnection()) {
            return remaining(target, cases) == 0 && !ShownDates.anyLeft(connection, target, cases);
        } catch (SQLException e) {
            throw new IllegalStateException("The dates of the open verifications could not be read", e);
        }
    }

    @Override
    public Optional<String> boundary(Target target, Cases cases, int size) {
        String sql = "SELECT max(ref) FROM (SELECT ref FROM sons.funding_order"
                + " WHERE dispositif = ? AND ref > ? AND ref <= ? ORDER BY ref LIMIT ?) chunk";
        return read(
                sql,
                statement -> {
                    statement.setString(1, target.dispositif());
                    statement.setString(2, cases.after());
                    statement.setString(3, cases.upTo());
                    statement.setInt(4, size);
                },
                rows -> rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty());
    }

    @Override
    public Chunk move(Target target, Cases cases, Instant now) {
        Chunk alarms = read(
                MOVE,
                statement -> {
                    int next = bind(statement, target, cases);
                    statement.setTimestamp(next, Timestamp.from(now));
                },
                rows -> {
                    rows.next();
                    String busy = rows.getString(3);
                    return new Chunk(
                            rows.getInt(1), rows.getInt(2), busy == null ? List.of() : List.of(busy.split(" ")));
                });
        // a case whose alarm could not be moved goes on showing the old date
        List<String> busyDates = shownDates(target, cases, alarms.busy());
        return new Chunk(alarms.cases(), alarms.timers(), ShownDates.both(alarms.busy(), busyDates));
    }

    /** Brings the dates that open verifications show to those of the calendar in force; what is held is left for later. */
    void show(Target target) {
        shownDates(target, Cases.ALL, List.of());
    }

    private List<String> shownDates(Target target, Cases cases, List<String> except) {
        try (Connection connection = database.getConnection()) {
            return ShownDates.move(connection, target, cases, except);
        } catch (SQLException e) {
            throw new IllegalStateException("The dates of the open verifications could not be moved", e);
        }
    }

    /** @return the next parameter */
    private static int bind(PreparedStatement statement, Target target, Cases cases) throws SQLException {
        int next = 1;
        for (MovableAlarm alarm : MovableAlarm.values()) {
            Instant late = target.firstRefused().get(alarm.alarm());
            statement.setString(next++, alarm.timer());
            statement.setString(next++, alarm.task());
            statement.setTimestamp(
                    next++,
                    late == null ? new Timestamp(Alarms.NEVER.getTime()) : Timestamp.from(late.plus(Alarms.MARGIN)));
            statement.setTimestamp(next++, late == null ? null : Timestamp.from(late));
        }
        statement.setString(next++, target.dispositif());
        statement.setString(next++, cases.after());
        statement.setString(next++, cases.upTo());
        statement.setTimestamp(next++, Timestamp.from(target.inForceFrom().plus(Alarms.MARGIN)));
        return next;
    }

    private <T> T read(String sql, Parameters parameters, Rows<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The alarms of the open cases could not be read or moved", e);
        }
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
