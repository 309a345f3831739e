package fr.sons.web.home;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.Calendars;
import fr.sons.inbox.api.TaskCount;
import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What waits for the visitor, most urgent first. */
@Named("homePage")
@RequestScoped
public class HomePage {

    private static final int CLOSING_SOON = 8;

    @Inject
    private WorkQueue queue;

    @Inject
    private Calendars calendars;

    @Inject
    private Amendments amendments;

    @Inject
    private Programme programme;

    @Inject
    private CurrentCaller currentCaller;

    private List<TaskCount> counts;
    private Long draftsByOthers;
    private Map<String, WorkItem> mostUrgent;
    private final Map<String, Optional<DateExplanation>> explanations = new HashMap<>();
    private List<Deadline> upcoming;
    private Map<String, String> labels;

    public List<TaskCount> getCounts() {
        if (counts == null) {
            counts = queue.counts(currentCaller.caller()).stream()
                    .filter(c -> c.count() > 0)
                    .sorted(Comparator.comparing(c -> c.earliestDue().orElse(Instant.MAX)))
                    .toList();
        }
        return counts;
    }

    /** Drafts of a calendar that other agents prepared, for an agent who may publish them. */
    public long getDraftsByOthers() {
        if (draftsByOthers == null) {
            draftsByOthers = amendments.draftsByOthers(currentCaller.caller());
        }
        return draftsByOthers;
    }

    /** Whether nothing at all waits for the visitor. */
    public boolean isIdle() {
        return getCounts().isEmpty() && getDraftsByOthers() == 0;
    }

    /** How the deadline of the most urgent task of a kind was computed; null where it has none. */
    public DateExplanation explainFirst(TaskCount count) {
        return explanations
                .computeIfAbsent(
                        count.task(), task -> first(count).flatMap(i -> queue.explain(currentCaller.caller(), i)))
                .orElse(null);
    }

    /** "demandes de solde reçues jusqu’au 14 décembre 2023 à 14 h, puis à partir du 1er février 2024"; mostly empty. */
    public String interruption(TaskCount count) {
        return first(count)
                .flatMap(item -> queue.interruption(currentCaller.caller(), item))
                .orElse("");
    }

    private Optional<WorkItem> first(TaskCount count) {
        if (mostUrgent == null) {
            mostUrgent = queue.mostUrgent(currentCaller.caller());
        }
        return Optional.ofNullable(mostUrgent.get(count.task()));
    }

    /** The milestones that come next, whatever the dispositif. */
    public List<Deadline> getUpcoming() {
        if (upcoming == null) {
            upcoming = calendars.upcoming(currentCaller.caller().receivedAt(), CLOSING_SOON);
        }
        return upcoming;
    }

    public DateExplanation explain(Deadline deadline) {
        return calendars.explain(deadline);
    }

    public String dispositif(String code) {
        if (labels == null) {
            labels = programme.dispositifs().stream()
                    .collect(Collectors.toMap(DispositifView::code, DispositifView::labelWithWave));
        }
        return labels.getOrDefault(code, code);
    }
}
