package fr.sons.workflows.inbox;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.calendar.service.Calendars;
import fr.sons.inbox.api.WorkItem;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.workflows.process.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the deadline of each task comes from: a milestone of the calendar, or the delay of a letter. */
@ApplicationScoped
class TaskDates {

    private static final String USELESS_AFTER = "Après cette date la demande de solde n’est plus reçue (R-SOL-01) : une"
            + " signature ne servirait plus à la demander.";

    @Inject
    private Calendars calendars;

    @Inject
    private RecoveryService recoveries;

    Optional<String> interruption(Caller by, WorkItem item) {
        return interrupted(by, item).flatMap(w -> w.interruption(by.receivedAt()));
    }

    /** Complements have an end and no opening (R-SOL-04). */
    private Optional<WindowClosing> interrupted(Caller by, WorkItem item) {
        return step(item)
                .filter(s -> s != Step.COMPLETER_SOLDE)
                .filter(s -> item.dueAt().filter(by.receivedAt()::isBefore).isPresent())
                .flatMap(s -> milestones(s).stream().findFirst())
                .flatMap(kind -> calendars.interrupted(item.dispositif(), kind, by.receivedAt()));
    }

    private static Optional<Step> step(WorkItem item) {
        return Arrays.stream(Step.values())
                .filter(s -> s.id().equals(item.task()))
                .findFirst();
    }

    /** By task; those without a deadline have none. The recoveries of all are read at once. */
    Map<String, DateExplanation> explain(Caller by, List<WorkItem> items) {
        Map<CaseRef, DateExplanation> observations = recoveries.observationsExplained(
                by,
                items.stream()
                        .filter(item -> step(item).equals(Optional.of(Step.PRESENTER_OBSERVATIONS)))
                        .map(WorkItem::ref)
                        .toList());
        Map<String, DateExplanation> explained = new HashMap<>();
        items.forEach(item -> explain(by, item, observations).ifPresent(e -> explained.put(item.taskId(), e)));
        return explained;
    }

    private Optional<DateExplanation> explain(Caller by, WorkItem item, Map<CaseRef, DateExplanation> observations) {
        Optional<Step> step = step(item);
        if (step.isEmpty() || item.dueAt().isEmpty()) {
            return Optional.empty();
        }
        return switch (step.get()) {
            case PRESENTER_OBSERVATIONS -> Optional.ofNullable(observations.get(item.ref()));
            case VERIFIER_PRESTATION, REPONDRE_RESERVE, LEVER_RESERVE ->
                of(by, item, step.get()).map(e -> e.and(USELESS_AFTER));
            default -> of(by, item, step.get());
        };
    }

    /** Of the date of the verdict, and of those that the interruption names beside it. */
    private Optional<DateExplanation> of(Caller by, WorkItem item, Step step) {
        Instant due = item.dueAt().orElseThrow();
        List<Deadline> beside =
                interrupted(by, item).map(w -> w.interrupting(by.receivedAt())).orElse(List.of());
        return milestones(step).stream()
                .flatMap(kind -> calendars.setting(item.dispositif(), kind, due).stream())
                .findFirst()
                .map(d -> d.accepts(by.receivedAt())
                        ? calendars.explain(d, beside)
                        : calendars.explainBinding(d, by.receivedAt()));
    }

    /** The milestones that may set a task's deadline; a step that is not named has none. */
    static List<MilestoneKind> milestones(Step step) {
        return switch (step) {
            case DEMANDER_AVANCE -> List.of(MilestoneKind.CLOTURE_AVANCE);
            case ATTESTER_PRESTATION -> List.of(MilestoneKind.FIN_PRESTATION);
            case DEPOSER_SOLDE, VERIFIER_PRESTATION, REPONDRE_RESERVE, LEVER_RESERVE ->
                List.of(MilestoneKind.CLOTURE_SOLDE);
            case COMPLETER_SOLDE -> List.of(MilestoneKind.FIN_MODIFICATION_SOLDE, MilestoneKind.CLOTURE_SOLDE);
            default -> List.of();
        };
    }
}
