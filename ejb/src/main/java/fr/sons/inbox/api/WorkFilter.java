package fr.sons.inbox.api;

import java.util.Optional;

/** What to show of the queue: one kind of task, one dispositif, or everything. */
public record WorkFilter(Optional<String> task, Optional<String> dispositif) {

    public static final WorkFilter ALL = new WorkFilter(Optional.empty(), Optional.empty());
}
