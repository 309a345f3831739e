package fr.sons.workflows.engine;

import fr.sons.kernel.time.BusinessClock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the engine once the database is migrated and the clock is set, and stops it with the application. Engine calls
 * join the JTA transaction of the act they belong to: if either fails, both are undone.
 */
@Singleton
@Startup
@DependsOn({"sons-ejb.jar#DatabaseMigration", "sons-ejb.jar#DemoBoot"})
@TransactionManagement(TransactionManagementType.BEAN)
public class Engine {

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource application;

    @Resource(lookup = "java:jboss/datasources/SonsOwnerDS")
    private DataSource owner;

    @Resource(lookup = "java:jboss/TransactionManager")
    private TransactionManager transactions;

    @Resource
    private ManagedExecutorService workers;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private BeanManager beans;

    @Inject
    private BusinessClock clock;

    @Inject
    private EngineHandle handle;

    @Inject
    private Foresight foresight;

    @Inject
    @ConfigProperty(name = "sons.node", defaultValue = "node1")
    private String node;

    private ProcessEngine engine;
    private ManagedJobExecutor executor;

    @PostConstruct
    void start() {
        requireUtc();
        EngineSchema.migrate(owner, applicationUser());
        if (clock.isHeld()) {
            ClockUtil.setCurrentTime(Date.from(clock.now()));
        }
        executor = new ManagedJobExecutor(workers, threads, node, foresight);
        var configuration =
                EngineSettings.apply(new JakartaTransactionProcessEngineConfiguration(), ProcessBeans.in(beans));
        configuration.setDataSource(application);
        configuration.setTransactionManager(transactions);
        configuration.setTransactionsExternallyManaged(true);
        configuration.setJobExecutor(executor);
        engine = configuration.buildProcessEngine();
        Diagram.deployAll(engine);
        freeOwnLocks();
        handle.set(engine, executor);
        executor.start();
    }

    /** The engine's columns hold local times: in a zone with summer time one hour a year comes twice (R-CAL-02). */
    private static void requireUtc() {
        if (!ZoneId.systemDefault().getRules().equals(ZoneOffset.UTC.getRules())) {
            throw new IllegalStateException("Démarrage refusé : la machine virtuelle Java est au fuseau "
                    + ZoneId.systemDefault() + " ; lancez le serveur avec -Duser.timezone=UTC.");
        }
    }

    /** Timers this node was running when it was killed would else wait for their lock to run out. */
    private void freeOwnLocks() {
        String sql = "UPDATE engine.act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL WHERE lock_owner_ = ?";
        try (Connection connection = application.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, node);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The locks of node " + node + " could not be freed", e);
        }
    }

    private String applicationUser() {
        try (Connection connection = application.getConnection()) {
            return connection.getMetaData().getUserName();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    @PreDestroy
    void stop() {
        if (executor != null && executor.isActive()) {
            executor.shutdown();
        }
        if (engine != null) {
            engine.close();
        }
    }
}
