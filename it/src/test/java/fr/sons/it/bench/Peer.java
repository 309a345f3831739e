package fr.sons.it.bench;

import fr.sons.it.bench.inside.Load;
import fr.sons.workflows.engine.Diagram;
import fr.sons.workflows.engine.EngineSchema;
import fr.sons.workflows.engine.EngineSettings;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The bare engine through its Java API, with the product's diagrams, settings and indexes, in this JVM: four processes
 * started and eight tasks found and completed a life, each call in its own transaction, and nothing else.
 */
final class Peer implements AutoCloseable {

    private final CountingDataSource counting = new CountingDataSource();
    private final PooledDataSource pool;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AtomicLong number = new AtomicLong();

    Peer(Credentials owner, Credentials application) {
        this(owner, application, FixedDates.asBeans(), true);
    }

    /** A peer whose diagrams call these beans; its executor is the engine's own, as it comes. */
    Peer(Credentials owner, Credentials application, Map<Object, Object> beans, boolean executor) {
        PGSimpleDataSource migrating = new PGSimpleDataSource();
        migrating.setUrl(owner.url());
        migrating.setUser(owner.user());
        migrating.setPassword(owner.password());
        EngineSchema.migrate(migrating, application.user());
        pool = new PooledDataSource(
                "org.postgresql.Driver", application.url(), application.user(), application.password());
        StandaloneProcessEngineConfiguration configuration =
                EngineSettings.apply(new StandaloneProcessEngineConfiguration(), beans);
        configuration.setDataSource(counting.around(pool));
        configuration.setJobExecutorActivate(executor);
        engine = configuration.buildProcessEngine();
        Diagram.deployAll(engine);
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
    }

    ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    double lives(int lives, int threads) throws Exception {
        return Load.seconds(lives, threads, Executors.defaultThreadFactory(), this::live);
    }

    /** Orders that stay open: both processes of an order, a hundred starts in one command of the engine. */
    double open(int orders, int threads) throws Exception {
        return Load.seconds(orders / 50, threads, Executors.defaultThreadFactory(), this::openFifty);
    }

    long statements() {
        return counting.statements();
    }

    private Void live() {
        String ref = "BENCH-" + number.incrementAndGet();
        runtime.startProcessInstanceByKey("commande", ref);
        runtime.startProcessInstanceByKey("installation", ref);
        complete("commande", "demander_avance", ref, Map.of());
        complete("commande", "instruire_avance", ref, decision("acceptee"));
        complete("commande", "payer_avance", ref, Map.of());
        runtime.startProcessInstanceByKey("verification", ref);
        runtime.startProcessInstanceByKey("solde", ref);
        complete("installation", "attester_prestation", ref, Map.of());
        complete("verification", "verifier_prestation", ref, decision("signee"));
        complete("solde", "deposer_solde", ref, Map.of());
        complete("solde", "instruire_solde", ref, decision("acceptee"));
        complete("solde", "payer_solde", ref, Map.of());
        return null;
    }

    private void complete(String process, String step, String ref, Map<String, Object> variables) {
        String task = tasks.createTaskQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(ref)
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
        tasks.complete(task, variables);
    }

    /** Transient, as in the product. */
    private static Map<String, Object> decision(String word) {
        return Variables.createVariables().putValueTyped("decision", Variables.stringValue(word, true));
    }

    private Void openFifty() {
        return configuration().getCommandExecutorTxRequired().execute(context -> {
            for (int i = 0; i < 50; i++) {
                String ref = "BENCH-" + number.incrementAndGet();
                runtime.startProcessInstanceByKey("commande", ref);
                runtime.startProcessInstanceByKey("installation", ref);
            }
            return null;
        });
    }

    @Override
    public void close() {
        engine.close();
        pool.forceCloseAll();
    }

    /** How to reach a database. */
    record Credentials(String url, String user, String password) {}
}
