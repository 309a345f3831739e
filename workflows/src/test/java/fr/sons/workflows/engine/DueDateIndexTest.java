package fr.sons.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.workflows.process.ProcessFakes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-CAL-05")
@DisplayName("R-CAL-05 the dates of open cases move in place")
class DueDateIndexTest {

    private static final int ALARMS = 2_000;
    private static final Pattern PAGES = Pattern.compile("lossy=(\\d+)");

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = new TestEngine(ProcessFakes.beans());
        engine.handle().runtime().startProcessInstanceByKey(Diagram.INSTALLATION.key(), "SONS-V1-LGC-0000001");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"act_ru_job, duedate_", "act_ru_task, due_date_"})
    @DisplayName("no index is touched, and the row stays in its page")
    void inPlace(String table, String date) throws SQLException {
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int moved = statement.executeUpdate(
                    "UPDATE engine." + table + " SET " + date + " = " + date + " + INTERVAL '1 day'");
            assertThat(moved).isPositive();
            assertThat(number(
                            statement, "SELECT pg_stat_get_xact_tuples_hot_updated('engine." + table + "'::regclass)"))
                    .isEqualTo(moved);
            connection.rollback();
        }
    }

    @Test
    @DisplayName("after a night, looking for due alarms reads no page where alarms only once were due")
    void sharpened() throws SQLException {
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO engine.act_ru_job SELECT (jsonb_populate_record(j, jsonb_build_object("
                    + "'id_', 'alarm' || n, 'duedate_', '2021-10-01'))).* FROM engine.act_ru_job j,"
                    + " generate_series(1, " + ALARMS + ") n");
            new DueDateIndex(engine.dataSource()).sharpen();
            assertThat(pagesRead(statement, "2021-09-30")).isZero();
            assertThat(number(statement, due("count(*)", "2021-10-01"))).isEqualTo(ALARMS);

            statement.execute("UPDATE engine.act_ru_job SET duedate_ = '2021-12-01' WHERE id_ LIKE 'alarm%'");
            assertThat(pagesRead(statement, "2021-10-02")).isGreaterThan(ALARMS / 25);
            assertThat(number(statement, due("count(*)", "2021-12-01"))).isEqualTo(ALARMS);

            new DueDateIndex(engine.dataSource()).sharpen();
            assertThat(pagesRead(statement, "2021-10-02")).isZero();
            assertThat(number(statement, due("count(*)", "2021-12-01"))).isEqualTo(ALARMS);
            statement.execute("DELETE FROM engine.act_ru_job WHERE id_ LIKE 'alarm%'");
        }
    }

    private static String due(String what, String day) {
        return "SELECT " + what + " FROM engine.act_ru_job WHERE id_ LIKE 'alarm%' AND duedate_ <= '" + day + "'";
    }

    private static int pagesRead(Statement statement, String day) throws SQLException {
        statement.execute("SET enable_seqscan = off");
        try (ResultSet plan = statement.executeQuery("EXPLAIN ANALYZE " + due("*", day))) {
            int pages = 0;
            boolean byIndex = false;
            while (plan.next()) {
                byIndex |= plan.getString(1).contains("sons_idx_job_due");
                Matcher read = PAGES.matcher(plan.getString(1));
                if (read.find()) {
                    pages = Integer.parseInt(read.group(1));
                }
            }
            assertThat(byIndex).as("looked for by the index").isTrue();
            return pages;
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
