package fr.sons.workflows.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Runs due timers on the container's threads, so that the beans they call find naming, security and transactions. Bounded:
 * more threads than cores made the engine slower when measured, and what does not fit stays in the database for the next
 * look, or for another node.
 */
final class ManagedJobExecutor extends JobExecutor {

    private static final int THREADS = 2;

    private final ManagedExecutorService workers;
    private final ManagedThreadFactory threads;
    private final Semaphore free = new Semaphore(THREADS * 2);

    ManagedJobExecutor(ManagedExecutorService workers, ManagedThreadFactory threads, String node) {
        this.workers = workers;
        this.threads = threads;
        // two nodes on one database tell their locks apart, and a node that restarts knows its own
        setLockOwner(node);
        setLockTimeInMillis(5 * 60 * 1000);
        setMaxJobsPerAcquisition(THREADS * 3);
        // an idle node looks every second, so a timer fires within about a second of its instant
        setWaitTimeInMillis(500);
        setMaxWait(1000);
        setAutoActivate(false);
    }

    @Override
    protected void startExecutingJobs() {
        jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
        jobAcquisitionThread.setName("SONS timers " + getLockOwner());
        jobAcquisitionThread.start();
    }

    @Override
    protected void stopExecutingJobs() {
        stopJobAcquisitionThread();
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        if (!free.tryAcquire()) {
            rejected(jobIds, engine);
            return;
        }
        Runnable jobs = getExecuteJobsRunnable(jobIds, engine);
        try {
            workers.execute(() -> {
                try {
                    jobs.run();
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
            rejected(jobIds, engine);
        }
    }

    private void rejected(List<String> jobIds, ProcessEngineImpl engine) {
        logRejectedExecution(engine, jobIds.size());
        rejectedJobsHandler.jobsRejected(jobIds, engine, this);
    }
}
