package fr.sons.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.workflows.process.ProcessFakes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-03")
@DisplayName("R-CAL-03 alarms that ring together leave what they would leave one by one")
class GatheredTimersTest {

    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_incident");

    /** Columns that differ from case to case: identifiers and the moment of the run. */
    private static final String DIFFERENT = "'id_', 'execution_id_', 'proc_inst_id_', 'process_instance_id_',"
            + " 'root_proc_inst_id_', 'parent_id_', 'task_id_', 'act_inst_id_', 'parent_act_inst_id_',"
            + " 'business_key_', 'create_time_', 'last_updated_'";

    private static final Map<String, Integer> STATEMENTS = new ConcurrentHashMap<>();

    private static TestEngine engine;

    /** Late, and the recovery's process starts in the same command. */
    public static class Late {
        public boolean service(DelegateExecution execution) {
            if (execution.getProcessBusinessKey().startsWith("BROKEN")) {
                throw new IllegalStateException("no verdict");
            }
            engine.handle().runtime().startProcessInstanceByKey("recouvrement", execution.getProcessBusinessKey());
            return true;
        }
    }

    @BeforeAll
    static void startEngine() {
        Map<Object, Object> beans = new HashMap<>(ProcessFakes.beans());
        beans.put("verdicts", new Late());
        engine = new TestEngine(beans, GatheredTimersTest::counting);
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @Test
    @DisplayName("every row of the engine is the same, identifiers and moments apart")
    void sameRows() throws SQLException {
        open("ALONE", 12);
        open("TOGETHER", 12);
        jobs("ALONE").forEach(job -> engine.handle().management().executeJob(job));
        engine.handle()
                .ringTogether(jobs("TOGETHER"), alarms -> assertThat(alarms).hasSize(12));

        for (String table : TABLES) {
            assertThat(rows(table, "TOGETHER")).as(table).isEqualTo(rows(table, "ALONE"));
        }
        assertThat(rows("act_ru_task", "TOGETHER")).hasSize(12);
        for (String prefix : List.of("ALONE", "TOGETHER")) {
            assertThat(jobs(prefix))
                    .as("%s: the installations have ended", prefix)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("ten times the cases ask the same questions, none of them for each case")
    void statements() {
        open("WARM", 1);
        engine.handle().ringTogether(jobs("WARM"), alarms -> {});
        open("FEW", 5);
        open("MANY", 50);
        List<String> few = jobs("FEW");
        List<String> many = jobs("MANY");

        Map<String, Integer> forFew = statements(() -> engine.handle().ringTogether(few, alarms -> {}));
        Map<String, Integer> forMany = statements(() -> engine.handle().ringTogether(many, alarms -> {}));

        assertThat(forMany.keySet()).isEqualTo(forFew.keySet()).hasSizeLessThan(60);
        // the engine's own order of writing breaks some batches into a handful
        assertThat(forMany).allSatisfy((sql, times) -> assertThat(times).as(sql).isLessThan(10));
    }

    @Test
    @DisplayName("one that fails leaves all as they were")
    void allOrNothing() throws SQLException {
        open("BROKEN", 1);
        open("WHOLE", 3);
        List<String> jobs = new ArrayList<>(jobs("BROKEN"));
        jobs.addAll(jobs("WHOLE"));
        List<String> before = rows("act_ru_job", "WHOLE");
        List<String> processes = rows("act_ru_execution", "WHOLE");

        assertThatThrownBy(() -> engine.handle().ringTogether(jobs, alarms -> {}))
                .hasStackTraceContaining("no verdict");

        assertThat(rows("act_ru_job", "WHOLE")).isEqualTo(before).hasSize(3);
        assertThat(rows("act_ru_execution", "WHOLE")).isEqualTo(processes);
    }

    private static void open(String prefix, int cases) {
        for (int i = 0; i < cases; i++) {
            engine.handle().runtime().startProcessInstanceByKey("installation", prefix + "-" + i);
        }
    }

    private static List<String> jobs(String prefix) {
        List<String> found = new ArrayList<>();
        for (var instance : engine.handle()
                .runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey("installation")
                .list()) {
            if (instance.getBusinessKey().startsWith(prefix)) {
                engine.handle().management().createJobQuery().processInstanceId(instance.getId()).list().stream()
                        .map(Job::getId)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<String> rows(String table, String prefix) throws SQLException {
        String process = table.equals("act_ru_job") ? "t.process_instance_id_" : "t.proc_inst_id_";
        String of = "EXISTS (SELECT 1 FROM engine.act_ru_execution p WHERE p.proc_inst_id_ = " + process
                + " AND p.business_key_ LIKE '" + prefix + "-%')";
        if (table.equals("act_ru_identitylink")) {
            of = "EXISTS (SELECT 1 FROM engine.act_ru_task k JOIN engine.act_ru_execution p"
                    + " ON p.proc_inst_id_ = k.proc_inst_id_ WHERE k.id_ = t.task_id_ AND p.business_key_ LIKE '"
                    + prefix + "-%')";
        }
        List<String> rows = new ArrayList<>();
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT (to_jsonb(t) - ARRAY[" + DIFFERENT
                        + "])::text FROM engine." + table + " t WHERE " + of + " ORDER BY 1")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    /** How often each statement was sent; lists of parameters count as one. */
    private static Map<String, Integer> statements(Runnable work) {
        STATEMENTS.clear();
        work.run();
        return Map.copyOf(STATEMENTS);
    }

    private static String shape(String sql) {
        return sql.replaceAll("\\s+", " ").replaceAll("\\?( ?, ?\\?)+", "?");
    }

    private static DataSource counting(DataSource real) {
        return proxy(
                DataSource.class,
                real,
                (method, arguments, result) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, (called, sent, prepared) -> {
                            if (called.startsWith("prepare")) {
                                STATEMENTS.merge(shape((String) sent[0]), 1, Integer::sum);
                            }
                            return prepared;
                        })
                        : result);
    }

    @FunctionalInterface
    private interface After {
        Object called(String method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (p, method, arguments) -> {
                    try {
                        return after.called(method.getName(), arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
