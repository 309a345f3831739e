package fr.sons.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * What the diagrams call in the peer while deadlines ring: the verdict writes one row and starts the process of the recovery,
 * in the engine's transaction, and says that the deadline has passed.
 */
public class StormBeans extends FixedDates {

    static final Date DUE = Date.from(Instant.parse("2024-12-19T13:02:00.001Z"));

    static Map<Object, Object> asMap() {
        StormBeans beans = new StormBeans();
        return Map.of(
                "deadlines", beans, "alarms", beans, "verdicts", new Passed(), "parcels", new SharedTimer.Parcels());
    }

    @Override
    public Date service(DelegateExecution execution) {
        return DUE;
    }

    /** Late, and told so. */
    public static class Passed extends NotYet {

        @Override
        public boolean service(DelegateExecution execution) {
            String ref = execution.getProcessBusinessKey();
            note(ref);
            execution.getProcessEngineServices().getRuntimeService().startProcessInstanceByKey("recouvrement", ref);
            return true;
        }

        private static void note(String ref) {
            Connection connection = Context.getCommandContext()
                    .getDbSqlSession()
                    .getSqlSession()
                    .getConnection();
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO engine.verdict (ref) VALUES (?)")) {
                insert.setString(1, ref);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
