package fr.sons.workflows.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Rings several alarms in one command: the engine reads what it can together and writes once, in one transaction with all
 * that the cases' verdicts bring about. All of them, or none: whoever calls rings them one by one if it fails.
 */
final class GatheredTimers implements Command<Void> {

    private final Set<String> ids;
    private final Foresight foresight;

    GatheredTimers(Collection<String> ids, Foresight foresight) {
        this.ids = new HashSet<>(ids);
        this.foresight = foresight;
    }

    @Override
    public Void execute(CommandContext context) {
        ProcessEngineConfigurationImpl services = context.getProcessEngineConfiguration();
        List<Job> jobs = services.getManagementService()
                .createJobQuery()
                .jobIds(ids)
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .list();
        foresight.before(alarms(context, jobs));
        for (Job job : jobs) {
            ring((JobEntity) job, context);
        }
        return null;
    }

    /** Of the jobs that belong to a case; the engine's own house-keeping (history clean-up) does not. */
    private static List<Foresight.Alarm> alarms(CommandContext context, List<Job> jobs) {
        Set<String> processes = jobs.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (processes.isEmpty()) {
            return List.of();
        }
        Map<String, String> cases = new ReadAhead(context, processes).read();
        return jobs.stream()
                .filter(job -> cases.containsKey(job.getProcessInstanceId()))
                .map(job -> new Foresight.Alarm(job.getProcessDefinitionKey(), cases.get(job.getProcessInstanceId())))
                .toList();
    }

    /** An alarm that another one of this command has made pointless is gone with its process. */
    private static void ring(JobEntity job, CommandContext context) {
        if (!context.getDbEntityManager().isDeleted(job)) {
            context.setCurrentJob(job);
            job.execute(context);
        }
    }
}
