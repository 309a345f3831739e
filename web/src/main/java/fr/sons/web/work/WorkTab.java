package fr.sons.web.work;

import fr.sons.inbox.api.WorkFilter;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Role;
import java.util.Optional;

/**
 * A tab of the work queue, as addresses name it: a kind of task, {@link #MINE}, or nothing for all.
 *
 * @param filter what it shows
 */
record WorkTab(WorkFilter filter) {

    /** What the visitor took. */
    static final String MINE = "moi";

    static WorkTab of(Caller by, String name) {
        if (MINE.equals(name)) {
            return new WorkTab(WorkFilter.takenBy(by.actor().login()));
        }
        return name == null || name.isBlank()
                ? new WorkTab(WorkFilter.ALL)
                : new WorkTab(new WorkFilter(Optional.of(name), Optional.empty()));
    }

    /** Agents share a queue and take tasks from it; a vendor's or a client's tasks are its own already. */
    static boolean isShared(Caller by) {
        return by.role() != Role.VENDOR && by.role() != Role.CLIENT;
    }
}
