package fr.sons.workflows.process;

import fr.sons.kernel.CaseRef;
import fr.sons.workflows.engine.Diagram;
import fr.sons.workflows.engine.EngineHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** What the adapters do with the engine: start, go on, end; always by the case's reference, in the act's transaction. */
@ApplicationScoped
public class ProcessTasks {

    @Inject
    private EngineHandle engine;

    public ProcessTasks() {}

    /** For tests without a container. */
    public ProcessTasks(EngineHandle engine) {
        this.engine = engine;
    }

    public void start(Diagram diagram, CaseRef ref) {
        engine.runtime().startProcessInstanceByKey(diagram.key(), ref.value());
    }

    public void complete(Step step, CaseRef ref) {
        complete(step, ref, Map.of());
    }

    public void complete(Step step, CaseRef ref, Decision decision) {
        complete(step, ref, decision.asVariables());
    }

    /** One command, so that the task found by the query is not read again to be completed. */
    private void complete(Step step, CaseRef ref, Map<String, Object> variables) {
        inOneCommand(context -> {
            engine.tasks().complete(find(step, ref).getId(), variables);
            return null;
        });
    }

    /** Gives the task another end, which it shows and its alarm rings at. */
    public void postpone(Step step, CaseRef ref, Date due) {
        inOneCommand(context -> {
            Task task = find(step, ref);
            task.setDueDate(due);
            engine.tasks().saveTask(task);
            Job alarm = engine.management()
                    .createJobQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .activityId(step.alarm())
                    .singleResult();
            engine.management().setJobDuedate(alarm.getId(), Alarms.after(due));
            return null;
        });
    }

    /** The oldest, where several are open: open reserves wait alike, whichever is answered or lifted first. */
    private Task find(Step step, CaseRef ref) {
        List<Task> waiting = engine.tasks()
                .createTaskQuery()
                .processDefinitionKey(step.diagram().key())
                .processInstanceBusinessKey(ref.value())
                .taskDefinitionKey(step.id())
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1);
        if (waiting.isEmpty()) {
            throw new IllegalStateException("The process of " + ref + " does not wait at " + step.id());
        }
        return waiting.get(0);
    }

    /** Ends the process wherever it waits; nothing to do when it has ended by itself. */
    public void end(Diagram diagram, CaseRef ref) {
        ProcessInstance running = engine.runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ref.value(), diagram.key())
                .singleResult();
        if (running != null) {
            engine.runtime().deleteProcessInstance(running.getId(), "dossier clos", true);
        }
    }

    private <T> T inOneCommand(Command<T> command) {
        var configuration = (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command);
    }
}
