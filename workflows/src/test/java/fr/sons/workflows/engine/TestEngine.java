package fr.sons.workflows.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine with the product's settings and schema on a real PostgreSQL, without the application server. */
public final class TestEngine implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ProcessEngine engine;
    private final EngineHandle handle = new EngineHandle();

    public TestEngine(Map<Object, Object> beans) {
        this(beans, UnaryOperator.identity());
    }

    /** The engine reaches its database through what is made of the real source. */
    public TestEngine(Map<Object, Object> beans, UnaryOperator<DataSource> through) {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EngineSchema.migrate(dataSource(), "postgres");
        var configuration = EngineSettings.apply(new StandaloneProcessEngineConfiguration(), beans);
        configuration.setDataSource(through.apply(dataSource()));
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        Diagram.deployAll(engine);
        handle.set(engine, configuration.getJobExecutor());
    }

    public ProcessEngine engine() {
        return engine;
    }

    public EngineHandle handle() {
        return handle;
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() {
        engine.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
