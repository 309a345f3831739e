package fr.sons.workflows.calendar;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.CaseLine;
import fr.sons.calendar.api.WaitingCases;
import fr.sons.kernel.CaseRef;
import fr.sons.workflows.process.Alarms;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** Reads the cases that wait with an alarm, from a cursor: as many as there are, a few at a time. */
@ApplicationScoped
public class WaitingCasesTable implements WaitingCases {

    private static final int FETCHED = 500;

    private static final String WAITING =
            """
            SELECT o.ref, v.name, c.name, CASE WHEN j.duedate_ <= CAST(? AS timestamp) THEN j.duedate_ END
            FROM sons.funding_order o
                 JOIN engine.act_ru_execution e ON e.business_key_ = o.ref
                 JOIN engine.act_ru_job j ON j.process_instance_id_ = e.id_ AND j.handler_type_ = 'timer-transition'
                 JOIN sons.vendor v ON v.id = o.vendor_id
                 JOIN sons.final_client c ON c.id = o.client_id
            WHERE o.dispositif = ? AND j.handler_cfg_ = ?
            ORDER BY o.ref""";

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource database;

    @Override
    public void each(String dispositif, CaseAlarm alarm, Instant at, BiConsumer<CaseLine, Optional<Instant>> sink) {
        String timer = Arrays.stream(MovableAlarm.values())
                .filter(m -> m.alarm() == alarm)
                .findFirst()
                .orElseThrow()
                .timer();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setFetchSize(FETCHED);
            statement.setTimestamp(1, Timestamp.from(at.plus(Alarms.MARGIN)));
            statement.setString(2, dispositif);
            statement.setString(3, timer);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.accept(
                            new CaseLine(new CaseRef(rows.getString(1)), rows.getString(2), rows.getString(3)),
                            Optional.ofNullable(rows.getTimestamp(4))
                                    .map(rung -> rung.toInstant().minus(Alarms.MARGIN)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cases that wait could not be read", e);
        }
    }
}
