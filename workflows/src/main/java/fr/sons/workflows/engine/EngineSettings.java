package fr.sons.workflows.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** Every choice about the engine that does not depend on the container; the engine's tests run with the same. */
public final class EngineSettings {

    public static final String SCHEMA = "engine";

    private EngineSettings() {}

    public static <C extends ProcessEngineConfigurationImpl> C apply(C engine, Map<Object, Object> beans) {
        engine.setProcessEngineName("sons");
        engine.setBeans(beans);
        schema(engine);
        history(engine);
        leaveOut(engine);
        // identifiers are made here, without a round trip to fetch blocks of numbers two nodes would fight over
        IdGenerator ids = new StrongUuidGenerator();
        engine.setIdGenerator(ids);
        engine.setCustomSessionFactories(List.of(ReadAheadManager.factory(ids)));
        // a deadline that fails is tried again; the third failure makes an incident that stays visible
        engine.setDefaultNumberOfRetries(3);
        engine.setFailedJobRetryTimeCycle("R3/PT1M");
        // oldest deadline first, served by an index of our own (V2)
        engine.setJobExecutorAcquireByDueDate(true);
        return engine;
    }

    private static void schema(ProcessEngineConfigurationImpl engine) {
        // the application's database user may not create tables: Flyway does, as the owner
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setDatabaseTablePrefix(SCHEMA + ".");
        engine.setDatabaseSchema(SCHEMA);
        engine.setDatabaseType("postgres");
    }

    /** None: what happened to a case is told, and proved, by its journal; where it stands, by the running process. */
    private static void history(ProcessEngineConfigurationImpl engine) {
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setHistoryCleanupEnabled(false);
        engine.setEnforceHistoryTimeToLive(false);
    }

    /** What would write rows or open doors that nobody here uses. */
    private static void leaveOut(ProcessEngineConfigurationImpl engine) {
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        // rights are checked by the services, on the case, before the engine is asked
        engine.setAuthorizationEnabled(false);
        engine.setDbIdentityUsed(true);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableXxeProcessing(false);
    }
}
