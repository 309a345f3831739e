package fr.sons.it.bench.inside;

import fr.sons.workflows.engine.EngineHandle;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ThreadPoolJobExecutor;

/**
 * Lets the product's own verdicts be rung by the executor that the engine brings, with the numbers it comes with: each
 * alarm in its own transaction. Only its threads are the server's.
 */
@ApplicationScoped
public class EnginesOwnExecutor {

    @Inject
    private EngineHandle engine;

    @Resource
    private ManagedThreadFactory threads;

    private AsItComes asItComes;

    /** From now on the engine's own executor rings, and the product's stands still; or the other way round. */
    synchronized void use(boolean enginesOwn) {
        if (enginesOwn == (asItComes != null)) {
            return;
        }
        if (enginesOwn) {
            engine.jobExecutor().shutdown();
            asItComes = new AsItComes(threads);
            asItComes.setRejectedJobsHandler(engine.jobExecutor().getRejectedJobsHandler());
            // a job is run only while the executor that the engine knows is active
            configuration().setJobExecutor(asItComes);
            asItComes.registerProcessEngine((ProcessEngineImpl) engine.engine());
            asItComes.start();
        } else {
            asItComes.shutdown();
            asItComes = null;
            configuration().setJobExecutor(engine.jobExecutor());
            engine.jobExecutor().start();
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
    }

    private static final class AsItComes extends ThreadPoolJobExecutor {

        private static final DefaultJobExecutor NUMBERS = new DefaultJobExecutor();

        private final ManagedThreadFactory threads;

        AsItComes(ManagedThreadFactory threads) {
            this.threads = threads;
        }

        @Override
        protected void startExecutingJobs() {
            setThreadPoolExecutor(new ThreadPoolExecutor(
                    NUMBERS.getCorePoolSize(),
                    NUMBERS.getMaxPoolSize(),
                    0,
                    TimeUnit.MILLISECONDS,
                    new ArrayBlockingQueue<>(NUMBERS.getQueueSize()),
                    threads));
            jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
            jobAcquisitionThread.start();
        }

        @Override
        protected void stopExecutingJobs() {
            super.stopExecutingJobs();
            getThreadPoolExecutor().shutdown();
        }
    }
}
