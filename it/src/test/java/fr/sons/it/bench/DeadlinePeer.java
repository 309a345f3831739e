package fr.sons.it.bench;

import fr.sons.it.bench.inside.Load;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The bare engine with as many alarms of the same diagram: moved one call each, or rung by the engine's own executor. */
final class DeadlinePeer implements AutoCloseable {

    private static final Date BEFORE = Date.from(Instant.parse("2023-09-11T07:00:00Z"));
    private static final String WAITING =
            "SELECT count(*) FROM engine.act_ru_job WHERE process_def_key_ = 'installation'";

    private final Peer peer;
    private final Connection database;
    private int rounds;

    DeadlinePeer(Peer.Credentials owner, Peer.Credentials application, Connection database) throws SQLException {
        this.peer = new Peer(owner, application, StormBeans.asMap(), false);
        this.database = database;
        execute("CREATE TABLE engine.verdict (ref varchar(64) PRIMARY KEY)");
        execute("GRANT INSERT ON engine.verdict TO " + application.user());
    }

    /** So many cases wait for the alarm; what earlier rounds left is gone. */
    void open(int cases) throws SQLException {
        execute(
                "TRUNCATE engine.verdict, engine.act_ru_job, engine.act_ru_task, engine.act_ru_identitylink,"
                        + " engine.act_ru_execution, engine.act_hi_procinst, engine.act_hi_actinst, engine.act_hi_taskinst CASCADE");
        ClockUtil.setCurrentTime(BEFORE);
        peer.configuration().getRuntimeService().startProcessInstanceByKey("installation", "ROUND-" + ++rounds);
        Copies.inEngine(database).make(cases - 1);
        Stage.vacuum(database);
        require(WAITING, cases);
    }

    /** One {@code setJobDuedate} for each alarm, each in its own transaction as the engine's API has it. */
    double move(Instant due, int threads) throws Exception {
        Queue<String> jobs = new ConcurrentLinkedQueue<>(jobs());
        ManagementService management = peer.configuration().getManagementService();
        Date date = Date.from(due);
        double seconds = Load.seconds(jobs.size(), threads, Executors.defaultThreadFactory(), () -> {
            management.setJobDuedate(jobs.remove(), date);
            return null;
        });
        require(
                WAITING + " AND duedate_ <> TIMESTAMP '"
                        + due.toString().replace("T", " ").replace("Z", "'"),
                0);
        return seconds;
    }

    /** The executor as it comes: seconds until every case has rung, and each just once. */
    double ring(int cases) throws Exception {
        ClockUtil.setCurrentTime(new Date(StormBeans.DUE.getTime() + 1_000));
        long begin = System.nanoTime();
        peer.configuration().getJobExecutor().start();
        while (count(WAITING) > 0) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        peer.configuration().getJobExecutor().shutdown();
        require("SELECT count(*) FROM engine.verdict", cases);
        require("SELECT count(*) FROM engine.act_ru_task WHERE task_def_key_ = 'presenter_observations'", cases);
        return seconds;
    }

    private List<String> jobs() throws SQLException {
        List<String> jobs = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id_ FROM engine.act_ru_job")) {
            while (rows.next()) {
                jobs.add(rows.getString(1));
            }
        }
        return jobs;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        return Deadlines.count(database, sql);
    }

    private void require(String sql, long wanted) throws SQLException {
        Deadlines.require(database, sql, wanted);
    }

    @Override
    public void close() {
        peer.close();
        ClockUtil.reset();
    }
}
