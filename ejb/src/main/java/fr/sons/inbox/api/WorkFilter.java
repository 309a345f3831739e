package fr.sons.inbox.api;

import java.util.Optional;

/**
 * What to show of the queue: everything, or less.
 *
 * @param task one kind of task
 * @param dispositif the cases of one dispositif
 * @param assignee login of the agent who took the task
 */
public record WorkFilter(Optional<String> task, Optional<String> dispositif, Optional<String> assignee) {

    public static final WorkFilter ALL = new WorkFilter(Optional.empty(), Optional.empty());

    public WorkFilter(Optional<String> task, Optional<String> dispositif) {
        this(task, dispositif, Optional.empty());
    }

    /** What this agent took. */
    public static WorkFilter takenBy(String login) {
        return new WorkFilter(Optional.empty(), Optional.empty(), Optional.of(login));
    }
}
