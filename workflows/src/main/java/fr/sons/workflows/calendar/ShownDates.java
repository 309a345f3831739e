package fr.sons.workflows.calendar;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.TimerShift;
import fr.sons.workflows.process.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tasks of a verification have no alarm, since it ends by that of its solde; but they show CLOTURE_SOLDE, the last day
 * on which the signature is useful. A publication moves that date too, as gently as the alarms: what is held is told as
 * busy and met again.
 */
final class ShownDates {

    static final List<Step> STEPS = List.of(Step.VERIFIER_PRESTATION, Step.REPONDRE_RESERVE, Step.LEVER_RESERVE);

    private static final String FOUND =
            """
            WITH found AS (SELECT o.ref, t.id_
                 FROM sons.verification v
                      JOIN sons.funding_order o ON o.ref = v.ref
                      JOIN engine.act_ru_execution e ON e.business_key_ = v.ref
                      JOIN engine.act_ru_task t ON t.proc_inst_id_ = e.id_ AND t.task_def_key_ IN (%s)
                 WHERE o.dispositif = ? AND v.ref > ? AND v.ref <= ? AND v.state IN ('TO_VERIFY', 'RESERVES_OPEN')
                   AND t.due_date_ IS DISTINCT FROM CAST(? AS timestamp)
                   AND (t.due_date_ IS NULL OR t.due_date_ > CAST(? AS timestamp)) AND v.ref <> ALL (?))
            """
                    .formatted(STEPS.stream().map(s -> "'" + s.id() + "'").collect(Collectors.joining(", ")));

    private static final String MOVE = FOUND
            + """
            , held AS (SELECT ref FROM sons.funding_order WHERE ref IN (SELECT ref FROM found)
                     FOR NO KEY UPDATE SKIP LOCKED),
            free AS (SELECT id_ FROM engine.act_ru_task WHERE id_ IN (SELECT id_ FROM found) FOR UPDATE SKIP LOCKED),
            shown AS (UPDATE engine.act_ru_task t SET due_date_ = CAST(? AS timestamp), rev_ = t.rev_ + 1
                      FROM found f
                      WHERE t.id_ = f.id_ AND f.id_ IN (SELECT id_ FROM free) AND f.ref IN (SELECT ref FROM held)
                      RETURNING f.id_)
            SELECT string_agg(DISTINCT ref, ' ') FROM found WHERE id_ NOT IN (SELECT id_ FROM shown)""";

    private ShownDates() {}

    /**
     * @param except cases to leave alone
     * @return the cases that were busy, and are to be met again
     */
    static List<String> move(
            Connection connection, TimerShift.Target target, TimerShift.Cases cases, List<String> except)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            Timestamp due = bind(statement, target, cases, except);
            statement.setTimestamp(7, due);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String busy = row.getString(1);
                return busy == null ? List.of() : List.of(busy.split(" "));
            }
        }
    }

    /** Whether a date is still shown that is not the one of the calendar. */
    static boolean anyLeft(Connection connection, TimerShift.Target target, TimerShift.Cases cases)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOUND + "SELECT EXISTS (SELECT 1 FROM found)")) {
            bind(statement, target, cases, List.of());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** @return the date to show */
    private static Timestamp bind(
            PreparedStatement statement, TimerShift.Target target, TimerShift.Cases cases, List<String> except)
            throws SQLException {
        Instant late = target.firstRefused().get(CaseAlarm.SOLDE);
        Timestamp due = late == null ? null : Timestamp.from(late);
        statement.setString(1, target.dispositif());
        statement.setString(2, cases.after());
        statement.setString(3, cases.upTo());
        statement.setTimestamp(4, due);
        statement.setTimestamp(5, Timestamp.from(target.inForceFrom()));
        statement.setArray(6, statement.getConnection().createArrayOf("text", except.toArray()));
        return due;
    }

    /** The busy cases of both moves, each once. */
    static List<String> both(List<String> alarms, List<String> dates) {
        return Stream.concat(alarms.stream(), dates.stream()).distinct().toList();
    }
}
