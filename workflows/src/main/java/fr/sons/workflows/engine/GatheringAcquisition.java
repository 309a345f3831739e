package fr.sons.workflows.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;

/** Acquires timers as the engine does, and hands them out in bigger parcels; jobs of one process stay in one parcel. */
final class GatheringAcquisition extends SequentialJobAcquisitionRunnable {

    private final int parcel;

    GatheringAcquisition(JobExecutor executor, int parcel) {
        super(executor);
        this.parcel = parcel;
    }

    @Override
    protected void executeJobs(JobAcquisitionContext context, ProcessEngineImpl engine, AcquiredJobs acquired) {
        List<List<String>> parcels = parcels(acquired.getJobIdBatches());
        acquired.getJobIdBatches().clear();
        acquired.getJobIdBatches().addAll(parcels);
        super.executeJobs(context, engine, acquired);
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
