package fr.sons.it.bench;

import fr.sons.it.bench.inside.Load;
import fr.sons.workflows.engine.EngineHandle;
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

/**
 * The bare engine with as many cases of the same diagram: alarms moved one call each, rung by the engine's own executor, by
 * parcels, or all by one shared timer.
 */
final class DeadlinePeer implements AutoCloseable {

    private static final int PARCEL = 100;
    private static final Date BEFORE = Date.from(Instant.parse("2023-09-11T07:00:00Z"));
    private static final String WAITING =
            "SELECT count(*) FROM engine.act_ru_job WHERE process_def_key_ = 'installation'";

    private final Peer peer;
    private final Connection database;
    private int rounds;

    DeadlinePeer(Peer.Credentials owner, Peer.Credentials application, Connection database) throws Exception {
        this.peer = new Peer(owner, application, StormBeans.asMap(), false);
        this.database = database;
        execute("CREATE TABLE engine.verdict (ref varchar(64) PRIMARY KEY)");
        execute("GRANT INSERT ON engine.verdict TO " + application.user());
        peer.configuration()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("installation.bpmn", SharedTimer.installation())
                .addModelInstance("echeance_commune.bpmn", SharedTimer.process())
                .deploy();
    }

    /** So many cases wait, each with its alarm; what earlier rounds left is gone. */
    void open(int cases) throws SQLException {
        open(cases, 1);
        require(WAITING, cases);
    }

    /** So many cases wait for a message, and one timer for all of them. */
    void openShared(int cases) throws SQLException {
        open(cases, 2);
        peer.configuration().getRuntimeService().startProcessInstanceByKey(SharedTimer.PROCESS);
        require(SharedTimer.WAITING, cases);
        require("SELECT count(*) FROM engine.act_ru_job", 1);
    }

    private void open(int cases, int diagramVersion) throws SQLException {
        execute("TRUNCATE engine.verdict, engine.act_ru_job, engine.act_ru_task, engine.act_ru_identitylink,"
                + " engine.act_ru_event_subscr, engine.act_ru_variable, engine.act_ru_execution CASCADE");
        ClockUtil.setCurrentTime(BEFORE);
        String installation = peer.configuration()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("installation")
                .processDefinitionVersion(diagramVersion)
                .singleResult()
                .getId();
        peer.configuration().getRuntimeService().startProcessInstanceById(installation, "ROUND-" + ++rounds);
        Copies.inEngine(database).make(cases - 1);
        Stage.vacuum(database);
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
        return ring(cases, WAITING);
    }

    /** The same executor; the only timer it finds is that of all cases. */
    double ringShared(int cases) throws Exception {
        return ring(cases, SharedTimer.WAITING);
    }

    /** As the product rings, two parcels at a time. */
    double ringTogether(int cases) throws Exception {
        EngineHandle handle = new EngineHandle();
        handle.set(peer.configuration().getProcessEngine(), peer.configuration().getJobExecutor());
        ClockUtil.setCurrentTime(new Date(StormBeans.DUE.getTime() + 1_000));
        List<String> jobs = jobs();
        Queue<List<String>> parcels = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < jobs.size(); i += PARCEL) {
            parcels.add(jobs.subList(i, Math.min(i + PARCEL, jobs.size())));
        }
        double seconds = Load.seconds(parcels.size(), 2, Executors.defaultThreadFactory(), () -> {
            handle.ringTogether(parcels.remove(), alarms -> {});
            return null;
        });
        requireOnce(cases);
        return seconds;
    }

    private double ring(int cases, String waiting) throws Exception {
        ClockUtil.setCurrentTime(new Date(StormBeans.DUE.getTime() + 1_000));
        long begin = System.nanoTime();
        peer.configuration().getJobExecutor().start();
        while (count(waiting) > 0) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        peer.configuration().getJobExecutor().shutdown();
        requireOnce(cases);
        return seconds;
    }

    private void requireOnce(int cases) throws SQLException {
        require("SELECT count(*) FROM engine.verdict", cases);
        require("SELECT count(*) FROM engine.act_ru_task WHERE task_def_key_ = 'presenter_observations'", cases);
    }

    /** One {@code setJobDuedate} for all cases; the dates that their tasks show stay behind. */
    double moveShared(Instant due) throws SQLException {
        long begin = System.nanoTime();
        for (String job : jobs()) {
            peer.configuration().getManagementService().setJobDuedate(job, Date.from(due));
        }
        return (System.nanoTime() - begin) / 1e9;
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
