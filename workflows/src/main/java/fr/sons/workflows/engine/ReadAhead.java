package fr.sons.workflows.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Execution;

/**
 * Reads, for many processes at once, what the engine reads for each when it leaves a user task by an alarm: a dozen
 * statements for all of them instead of a dozen for each. What was not foreseen here, the engine still asks by itself.
 */
final class ReadAhead {

    private final ReadAheadManager entities;
    private final ProcessEngineServices services;
    private final Connection connection;
    private final Collection<String> processes;

    ReadAhead(CommandContext context, Collection<String> processes) {
        this.entities = (ReadAheadManager) context.getDbEntityManager();
        this.services = context.getProcessEngineConfiguration().getProcessEngine();
        this.connection = context.getDbSqlSession().getSqlSession().getConnection();
        this.processes = processes;
    }

    /** Business keys by process instance; the rest goes to the engine's cache and to its answers. */
    Map<String, String> read() {
        try {
            Map<String, List<ExecutionEntity>> executions = executions();
            jobs(executions);
            Map<String, TaskEntity> tasks = tasks(executions);
            identityLinks(tasks);
            nothingFor("selectTasksByParentTaskId", tasks.keySet(), "act_ru_task", "parent_task_id_", id -> id);
            nothingFor("selectVariablesByTaskId", tasks.keySet(), "act_ru_variable", "task_id_", ReadAhead::ofTask);
            return executions.values().stream()
                    .flatMap(List::stream)
                    .filter(e -> e.getId().equals(e.getProcessInstanceId()) && e.getBusinessKey() != null)
                    .collect(Collectors.toMap(ExecutionEntity::getId, ExecutionEntity::getBusinessKey));
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's tables could not be read", e);
        }
    }

    private Map<String, List<ExecutionEntity>> executions() {
        var query = services.getRuntimeService().createNativeExecutionQuery();
        StringBuilder among = new StringBuilder();
        int n = 0;
        for (String process : processes) {
            among.append(n == 0 ? "" : ", ").append("#{p").append(n).append('}');
            query.parameter("p" + n++, process);
        }
        List<Execution> found = query.sql("SELECT * FROM " + EngineSettings.SCHEMA
                        + ".act_ru_execution WHERE proc_inst_id_ IN (" + among + ")")
                .list();
        Map<String, List<ExecutionEntity>> byProcess = found.stream()
                .map(ExecutionEntity.class::cast)
                .collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId));
        byProcess.forEach((process, all) -> entities.tell("selectExecutionsByProcessInstanceId", process, all));
        return byProcess;
    }

    private void jobs(Map<String, List<ExecutionEntity>> executions) throws SQLException {
        List<JobEntity> jobs =
                services
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceIds(new HashSet<>(processes))
                        .list()
                        .stream()
                        .map(JobEntity.class::cast)
                        .toList();
        tellEach("selectJobsByExecutionId", executions, jobs, JobEntity::getExecutionId);
        Set<String> ids = jobs.stream().map(JobEntity::getId).collect(Collectors.toSet());
        nothingFor("selectIncidentsByConfiguration", ids, "act_ru_incident", "configuration_", ReadAhead::ofJob);
    }

    private Map<String, TaskEntity> tasks(Map<String, List<ExecutionEntity>> executions) {
        List<TaskEntity> tasks = services
                .getTaskService()
                .createTaskQuery()
                .processInstanceIdIn(processes.toArray(String[]::new))
                .list()
                .stream()
                .map(TaskEntity.class::cast)
                .toList();
        tellEach("selectTasksByExecutionId", executions, tasks, TaskEntity::getExecutionId);
        return tasks.stream().collect(Collectors.toMap(TaskEntity::getId, t -> t));
    }

    private <T> void tellEach(
            String statement, Map<String, List<ExecutionEntity>> executions, List<T> found, Function<T, String> of) {
        Map<String, List<T>> byExecution = found.stream().collect(Collectors.groupingBy(of));
        executions.values().stream()
                .flatMap(List::stream)
                .map(ExecutionEntity::getId)
                .forEach(id -> entities.tell(statement, id, byExecution.getOrDefault(id, List.of())));
    }

    private void identityLinks(Map<String, TaskEntity> tasks) throws SQLException {
        Map<String, List<IdentityLinkEntity>> links = new HashMap<>();
        query(
                "SELECT id_, type_, user_id_, group_id_, tenant_id_, task_id_ FROM %s.act_ru_identitylink"
                        + " WHERE task_id_ = ANY (?)",
                tasks.keySet(), row -> {
                    IdentityLinkEntity link = new IdentityLinkEntity();
                    link.setId(row.getString(1));
                    link.setType(row.getString(2));
                    link.setUserId(row.getString(3));
                    link.setGroupId(row.getString(4));
                    link.setTenantId(row.getString(5));
                    link.setTask(tasks.get(row.getString(6)));
                    entities.getDbEntityCache().putPersistent(link);
                    links.computeIfAbsent(row.getString(6), t -> new ArrayList<>())
                            .add(link);
                });
        tasks.keySet()
                .forEach(task -> entities.tell("selectIdentityLinksByTask", task, links.getOrDefault(task, List.of())));
    }

    /** Tells for which of these nothing is there; the engine reads the others itself. */
    private void nothingFor(
            String statement, Set<String> all, String table, String column, Function<String, Object> parameter)
            throws SQLException {
        Set<String> there = new HashSet<>();
        query(
                "SELECT " + column + " FROM %s." + table + " WHERE " + column + " = ANY (?)",
                all,
                row -> there.add(row.getString(1)));
        all.stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> entities.tell(statement, parameter.apply(id), List.of()));
    }

    private static Object ofJob(String job) {
        Map<String, Object> parameter = new HashMap<>();
        parameter.put("configuration", job);
        parameter.put("incidentType", null);
        return parameter;
    }

    private static Object ofTask(String task) {
        Map<String, Object> parameter = new HashMap<>();
        parameter.put("taskId", task);
        parameter.put("variableNames", null);
        return parameter;
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Collection<String> ids, Row each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.formatted(EngineSettings.SCHEMA))) {
            statement.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        }
    }
}
