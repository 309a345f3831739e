package fr.sons.workflows.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The engine with the product's settings and schema on a real PostgreSQL, without the application server. */
public final class TestEngine implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ProcessEngine engine;
    private final EngineHandle handle = new EngineHandle();
    private final Map<String, List<String>> ends = new ConcurrentHashMap<>();

    public TestEngine(Map<Object, Object> beans) {
        this(beans, UnaryOperator.identity());
    }

    /** The engine reaches its database through what is made of the real source. */
    public TestEngine(Map<Object, Object> beans, UnaryOperator<DataSource> through) {
        try {
            // nothing of it outlives the tests: what a power cut would lose is not waited for
            postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EngineSchema.migrate(dataSource(), "postgres");
        var configuration = EngineSettings.apply(new StandaloneProcessEngineConfiguration(), beans);
        configuration.setDataSource(through.apply(dataSource()));
        configuration.setJobExecutorActivate(false);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new NotingEnds())));
        engine = configuration.buildProcessEngine();
        Diagram.deployAll(engine);
        handle.set(engine, configuration.getJobExecutor());
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** The end events that the processes of a case have come to. */
    public List<String> endsOf(String ref) {
        return ends.getOrDefault(ref, List.of());
    }

    private final class NotingEnds extends AbstractBpmnParseListener {
        @Override
        public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl end) {
            end.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> ends.computeIfAbsent(
                            execution.getProcessBusinessKey(), ref -> new CopyOnWriteArrayList<>())
                    .add(execution.getCurrentActivityId()));
        }
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
