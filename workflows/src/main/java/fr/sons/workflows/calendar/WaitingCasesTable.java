package fr.sons.workflows.calendar;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.CaseLine;
import fr.sons.calendar.api.WaitingCases;
import fr.sons.kernel.CaseRef;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads the cases that wait with an alarm, from a cursor: as many as there are, a few at a time. */
@ApplicationScoped
public class WaitingCasesTable implements WaitingCases {

    private static final int FETCHED = 500;

    private static final String WAITING =
            """
            SELECT o.ref, v.name, c.name
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
    public void each(String dispositif, CaseAlarm alarm, Consumer<CaseLine> sink) {
        String timer = Arrays.stream(MovableAlarm.values())
                .filter(m -> m.alarm() == alarm)
                .findFirst()
                .orElseThrow()
                .timer();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setFetchSize(FETCHED);
            statement.setString(1, dispositif);
            statement.setString(2, timer);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.accept(new CaseLine(new CaseRef(rows.getString(1)), rows.getString(2), rows.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cases that wait could not be read", e);
        }
    }
}
