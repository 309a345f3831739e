package fr.sons.inbox.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * One task somebody may do.
 *
 * @param taskId opaque identity of the task
 * @param task stable code of what is to be done
 * @param label the same in French
 * @param role who may do it
 * @param dueAt the first instant at which it is late, where there is a deadline
 * @param assignee login of the agent who took it
 */
public record WorkItem(
        String taskId,
        CaseRef ref,
        String task,
        String label,
        Role role,
        Optional<Instant> dueAt,
        Instant createdAt,
        Optional<String> assignee,
        String vendorName,
        String clientName,
        String dispositif) {}
