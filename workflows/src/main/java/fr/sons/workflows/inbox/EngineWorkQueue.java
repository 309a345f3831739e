package fr.sons.workflows.inbox;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.inbox.api.TaskCount;
import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
import fr.sons.kernel.Role;
import fr.sons.kernel.Stale;
import fr.sons.persistence.Cursor;
import fr.sons.workflows.engine.EngineHandle;
import fr.sons.workflows.process.Step;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.task.Task;

/** The work queue over the engine's open tasks, cut by keyset on (deadline, task). */
@Stateless
public class EngineWorkQueue implements WorkQueue {

    private static final int MOST_ROWS = 200;
    /** Where tasks without a deadline sort; the same value as in the view. */
    private static final Timestamp NO_DEADLINE = Timestamp.valueOf("9999-12-31 00:00:00");

    @Inject
    private TaskTable table;

    @Inject
    private TaskDates dates;

    @Inject
    private EngineHandle engine;

    @Override
    public Page<WorkItem> items(Caller by, WorkFilter filter, String cursor, int size) {
        int rows = Math.max(1, Math.min(size, MOST_ROWS));
        long total = table.count(Scope.of(by).narrowedBy(filter));
        Scope page = Scope.of(by).narrowedBy(filter);
        Cursor.decode(cursor, 2)
                .ifPresent(c -> page.and("(i.due_order, i.task_id) > (?, ?)", order(c.text(0)), c.text(1)));
        List<WorkItem> found = table.items(page, rows + 1);
        if (found.size() <= rows) {
            return new Page<>(found, total, Optional.empty());
        }
        WorkItem last = found.get(rows - 1);
        String due = last.dueAt().map(Instant::toString).orElse("");
        return new Page<>(
                found.subList(0, rows),
                total,
                Optional.of(Cursor.of(due, last.taskId()).encode()));
    }

    private static Timestamp order(String due) {
        return due.isEmpty() ? NO_DEADLINE : Timestamp.from(Instant.parse(due));
    }

    @Override
    public List<TaskCount> counts(Caller by) {
        return table.counts(Scope.of(by));
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(Step.values()).map(Step::id).toList();
    }

    @Override
    public Map<String, WorkItem> mostUrgent(Caller by) {
        return table.mostUrgent(Scope.of(by)).stream()
                .collect(Collectors.toMap(WorkItem::task, item -> item, (one, other) -> one));
    }

    @Override
    public Map<String, DateExplanation> explain(Caller by, List<WorkItem> items) {
        return dates.explain(by, items);
    }

    @Override
    public Optional<String> interruption(Caller by, WorkItem item) {
        return dates.interruption(by, item);
    }

    @Override
    public void take(Caller by, String taskId) {
        requireOwn(by, taskId);
        try {
            engine.tasks().claim(taskId, by.actor().login());
        } catch (TaskAlreadyClaimedException | OptimisticLockingException e) {
            throw new Stale("Cette tâche vient d’être prise par un autre agent.");
        }
    }

    @Override
    public void release(Caller by, String taskId) {
        requireOwn(by, taskId);
        Task task = engine.tasks().createTaskQuery().taskId(taskId).singleResult();
        if (task == null || !by.actor().login().equals(task.getAssignee())) {
            throw new Stale("Cette tâche n’est pas ou n’est plus à votre nom.");
        }
        engine.tasks().setAssignee(taskId, null);
    }

    /** What the caller may not see is answered like what does not exist; who sees all does no task. */
    private void requireOwn(Caller by, String taskId) {
        boolean reader = by.role() == Role.ADMINISTRATOR || by.role() == Role.AUDITOR;
        if (reader || table.count(Scope.of(by).and("i.task_id = ?", taskId)) == 0) {
            throw new NotFound("la tâche " + taskId);
        }
    }
}
