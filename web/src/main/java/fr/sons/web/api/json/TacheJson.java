package fr.sons.web.api.json;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.inbox.api.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task that waits for somebody.
 *
 * @param echeance the first instant at which it is late
 * @param guichet when requests are received until that date; null where they are all the time
 * @param calcul how that date was computed, step by step, and those of the guichet
 */
public record TacheJson(
        String id,
        String commande,
        String tache,
        String libelle,
        String role,
        Instant echeance,
        String guichet,
        List<String> calcul,
        Instant creeeLe,
        boolean prise,
        String fournisseur,
        String client,
        String dispositif) {

    public static TacheJson of(WorkItem w, Optional<String> interruption, Optional<DateExplanation> explanation) {
        return new TacheJson(
                w.taskId(),
                w.ref().value(),
                w.task(),
                w.label(),
                w.role().name(),
                w.dueAt().orElse(null),
                interruption.orElse(null),
                explanation.map(DateExplanation::steps).orElse(null),
                w.createdAt(),
                w.assignee().isPresent(),
                w.vendorName(),
                w.clientName(),
                w.dispositif());
    }
}
