package fr.sons.workflows.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Where the running engine is found by the beans of this module; empty until {@link Engine} has started it. */
@ApplicationScoped
public class EngineHandle {

    private volatile ProcessEngine engine;
    private volatile JobExecutor jobExecutor;

    public void set(ProcessEngine started, JobExecutor executor) {
        engine = started;
        jobExecutor = executor;
    }

    public ProcessEngine engine() {
        ProcessEngine running = engine;
        if (running == null) {
            throw new IllegalStateException("The process engine is not running");
        }
        return running;
    }

    public RuntimeService runtime() {
        return engine().getRuntimeService();
    }

    public TaskService tasks() {
        return engine().getTaskService();
    }

    public ManagementService management() {
        return engine().getManagementService();
    }

    /** Rings these timers in one transaction, or none of them. */
    public void ringTogether(Collection<String> timers, Foresight foresight) {
        ((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new GatheredTimers(timers, foresight));
    }

    public JobExecutor jobExecutor() {
        return jobExecutor;
    }
}
