package fr.sons.workflows.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Runs due timers on the container's threads, so that the beans they call find naming, security and transactions. Timers
 * that are due together are rung together, a hundred in a transaction; where one of them fails, that hundred is rung again
 * one by one, each with its own retries and incident. Bounded: more threads than cores made the engine slower when measured.
 * Who acquires them waits until there is room for the next parcel; what is due meanwhile stays in the database, for the next
 * look or for another node.
 */
final class ManagedJobExecutor extends JobExecutor {

    /** How many timers share a transaction at most: a hundred cases take well under a second. */
    static final int TOGETHER = 100;

    private static final Logger LOG = System.getLogger(ManagedJobExecutor.class.getName());
    /** How many parcels ring side by side; as many are next, in the hand of who acquires them. */
    static final int PARCELS = 2;

    private static final long LONGER_THAN_A_TRANSACTION = 70;

    private final ManagedExecutorService workers;
    private final ManagedThreadFactory threads;
    private final Semaphore free = new Semaphore(PARCELS);

    private final Foresight foresight;

    ManagedJobExecutor(ManagedExecutorService workers, ManagedThreadFactory threads, String node, Foresight foresight) {
        this.foresight = foresight;
        this.workers = workers;
        this.threads = threads;
        // two nodes on one database tell their locks apart, and a node that restarts knows its own
        setLockOwner(node);
        setLockTimeInMillis(5 * 60 * 1000);
        setMaxJobsPerAcquisition(PARCELS * TOGETHER);
        // an idle node looks every second, so a timer fires within about a second of its instant
        setWaitTimeInMillis(500);
        setMaxWait(1000);
        setAutoActivate(false);
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new GatheringAcquisition(this, TOGETHER);
    }

    @Override
    protected void startExecutingJobs() {
        jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
        jobAcquisitionThread.setName("SONS timers " + getLockOwner());
        jobAcquisitionThread.start();
    }

    /** Returns once the parcels already handed out have ended: whoever pauses it finds no alarm that is just ringing. */
    @Override
    protected void stopExecutingJobs() {
        stopJobAcquisitionThread();
        try {
            if (free.tryAcquire(PARCELS, LONGER_THAN_A_TRANSACTION, TimeUnit.SECONDS)) {
                free.release(PARCELS);
            } else {
                LOG.log(Level.WARNING, "Timers are still being rung {0} s after the stop", LONGER_THAN_A_TRANSACTION);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        if (!waitForRoom()) {
            rejected(jobIds, engine);
            return;
        }
        try {
            workers.execute(() -> {
                try {
                    ring(jobIds, engine);
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
            rejected(jobIds, engine);
        }
    }

    /** Called by the thread that acquires: it looks for more once what it has is handed out. */
    private boolean waitForRoom() {
        try {
            return free.tryAcquire(LONGER_THAN_A_TRANSACTION, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ring(List<String> jobIds, ProcessEngineImpl engine) {
        if (jobIds.size() > 1) {
            try {
                engine.getProcessEngineConfiguration()
                        .getCommandExecutorTxRequired()
                        .execute(new GatheredTimers(jobIds, foresight));
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.INFO, jobIds.size() + " timers could not be rung together and are rung one by one", e);
            }
        }
        getExecuteJobsRunnable(jobIds, engine).run();
    }

    private void rejected(List<String> jobIds, ProcessEngineImpl engine) {
        logRejectedExecution(engine, jobIds.size());
        rejectedJobsHandler.jobsRejected(jobIds, engine, this);
    }
}
