package fr.sons.inbox.api;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tasks that wait for somebody. Agents see those of their role; a vendor and a final client see those of their own
 * cases only (R-SEC-02).
 */
public interface WorkQueue {

    /** One page, most urgent first. */
    Page<WorkItem> items(Caller by, WorkFilter filter, String cursor, int size);

    /** How much waits for this caller, by kind of task. */
    List<TaskCount> counts(Caller by);

    /** The kinds of tasks there are, as filters and counts name them. */
    List<String> kinds();

    /** The most urgent task of each kind that waits for this caller, by kind: the one whose deadline {@link #counts} tells. */
    Map<String, WorkItem> mostUrgent(Caller by);

    /** How the deadlines of tasks were computed, by {@link WorkItem#taskId}, the same on pages and in the API. */
    Map<String, DateExplanation> explain(Caller by, List<WorkItem> items);

    /** The same of one task; empty where it has no deadline. */
    default Optional<DateExplanation> explain(Caller by, WorkItem item) {
        return Optional.ofNullable(explain(by, List.of(item)).get(item.taskId()));
    }

    /**
     * Said beside the deadline of a task, at which its case ends: when the requests that it leads to are received; empty
     * where they are all the time until then.
     */
    Optional<String> interruption(Caller by, WorkItem item);

    /** Takes a task for oneself; {@link fr.sons.kernel.Stale} when somebody else was faster. */
    void take(Caller by, String taskId);

    /** Gives a task back to the queue. */
    void release(Caller by, String taskId);
}
