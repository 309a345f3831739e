package fr.sons.web.api.json;

import fr.sons.inbox.api.WorkItem;
import java.time.Instant;

/** A task that waits for somebody. */
public record TacheJson(
        String id,
        String commande,
        String tache,
        String libelle,
        String role,
        Instant echeance,
        Instant creeeLe,
        boolean prise,
        String fournisseur,
        String client,
        String dispositif) {

    public static TacheJson of(WorkItem w) {
        return new TacheJson(
                w.taskId(),
                w.ref().value(),
                w.task(),
                w.label(),
                w.role().name(),
                w.dueAt().orElse(null),
                w.createdAt(),
                w.assignee().isPresent(),
                w.vendorName(),
                w.clientName(),
                w.dispositif());
    }
}
