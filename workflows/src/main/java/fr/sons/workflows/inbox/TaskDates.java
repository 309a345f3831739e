package fr.sons.workflows.inbox;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.calendar.service.Calendars;
import fr.sons.casecalendar.service.CaseCalendars;
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
import java.util.stream.Collectors;

/** Where the deadline of each task comes from: a milestone of the calendar, or the delay of a letter. */
@ApplicationScoped
class TaskDates {

    private static final String USELESS_AFTER =
            "Après cette date ni la demande de solde ni la signature ne sont plus reçues (R-SOL-01).";

    @Inject
    private Calendars calendars;

    @Inject
    private CaseCalendars cases;

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
        Map<String, Deadline> set = new HashMap<>();
        items.forEach(item -> deadline(item).ifPresent(d -> set.put(item.taskId(), d)));
        Map<MilestoneKind, Map<CaseRef, Instant>> reopenings = reopenings(items, set);
        Map<String, DateExplanation> explained = new HashMap<>();
        for (WorkItem item : items) {
            Optional<DateExplanation> explanation = step(item).equals(Optional.of(Step.PRESENTER_OBSERVATIONS))
                    ? Optional.ofNullable(observations.get(item.ref()))
                    : Optional.ofNullable(set.get(item.taskId())).map(d -> of(by, item, d, reopenings));
            explanation.ifPresent(e -> explained.put(item.taskId(), e));
        }
        return explained;
    }

    /** The milestone that set the date of a task. */
    private Optional<Deadline> deadline(WorkItem item) {
        return item.dueAt().flatMap(due -> step(item).stream()
                .flatMap(step -> milestones(step).stream())
                .flatMap(kind -> calendars.setting(item.dispositif(), kind, due).stream())
                .findFirst());
    }

    /** The reopenings of all cases, read at once for each kind of deadline that ends them. */
    private Map<MilestoneKind, Map<CaseRef, Instant>> reopenings(List<WorkItem> items, Map<String, Deadline> set) {
        Map<MilestoneKind, List<CaseRef>> refs = items.stream()
                .filter(item -> set.containsKey(item.taskId()))
                .collect(Collectors.groupingBy(
                        item -> set.get(item.taskId()).kind(), Collectors.mapping(WorkItem::ref, Collectors.toList())));
        return refs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> cases.reopenings(e.getValue(), e.getKey())));
    }

    /** Of the date of the verdict, and of those that the interruption names beside it. */
    private DateExplanation of(
            Caller by, WorkItem item, Deadline d, Map<MilestoneKind, Map<CaseRef, Instant>> reopenings) {
        Instant now = by.receivedAt();
        List<Deadline> beside =
                interrupted(by, item).map(w -> w.interrupting(now)).orElse(List.of());
        DateExplanation explanation = (d.accepts(now) ? calendars.explain(d, beside) : binding(item, d, now))
                .reopened(Optional.ofNullable(reopenings.get(d.kind()).get(item.ref()))
                        .filter(at -> !at.isAfter(now)));
        return switch (step(item).orElseThrow()) {
            case VERIFIER_PRESTATION, REPONDRE_RESERVE, LEVER_RESERVE -> explanation.and(USELESS_AFTER);
            default -> explanation;
        };
    }

    /** Of a date that had passed, which may still be that of the case: complements have one milestone or another. */
    private DateExplanation binding(WorkItem item, Deadline d, Instant now) {
        return step(item).equals(Optional.of(Step.COMPLETER_SOLDE))
                ? calendars
                        .bound(d, CaseAlarm.COMPLEMENTS, Optional.empty(), now)
                        .explanation()
                : calendars.explainBinding(d, now);
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
