package fr.sons.workflows.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;

/** Acquires timers as the engine does, and hands them out in bigger parcels; jobs of one process stay in one parcel. */
final class GatheringAcquisition extends SequentialJobAcquisitionRunnable {

    private final int parcel;

    GatheringAcquisition(JobExecutor executor, int parcel) {
        super(executor);
        this.parcel = parcel;
    }

    /** Nothing more is taken in hand while something is there that nobody could ring yet. */
    @Override
    protected AcquiredJobs acquireJobs(
            JobAcquisitionContext context, JobAcquisitionStrategy strategy, ProcessEngineImpl engine) {
        if (context.getAdditionalJobsByEngine().containsKey(engine.getName())) {
            AcquiredJobs none = new AcquiredJobs(0);
            context.submitAcquiredJobs(engine.getName(), none);
            return none;
        }
        return super.acquireJobs(context, strategy, engine);
    }

    /**
     * What was acquired stays as it is: by the number of its batches the engine tells whether more may be due, and then looks
     * again at once.
     */
    @Override
    protected void executeJobs(JobAcquisitionContext context, ProcessEngineImpl engine, AcquiredJobs acquired) {
        AcquiredJobs gathered = new AcquiredJobs(acquired.getNumberOfJobsAttemptedToAcquire());
        parcels(acquired.getJobIdBatches()).forEach(gathered::addJobIdBatch);
        super.executeJobs(context, engine, gathered);
    }

    private List<List<String>> parcels(List<List<String>> batches) {
        List<List<String>> parcels = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (List<String> batch : batches) {
            if (!open.isEmpty() && open.size() + batch.size() > parcel) {
                parcels.add(open);
                open = new ArrayList<>();
            }
            open.addAll(batch);
        }
        if (!open.isEmpty()) {
            parcels.add(open);
        }
        return parcels;
    }
}
