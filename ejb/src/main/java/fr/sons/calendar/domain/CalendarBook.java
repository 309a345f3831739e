package fr.sons.calendar.domain;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseState;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.api.WindowClosing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All calendars, read at once and never changed. Version n overrides the milestones (kind and window) of earlier
 * versions from its publication on; what it does not name stays as it was (R-CAL-04).
 */
public final class CalendarBook {

    private static final Comparator<Deadline> BY_INSTANT = Comparator.comparing(CalendarBook::turningPoint)
            .thenComparing(Deadline::dispositif)
            .thenComparing(Deadline::kind)
            .thenComparing(Deadline::window);

    private final SortedMap<String, List<CalendarVersionView>> versions = new TreeMap<>();

    public CalendarBook(Collection<CalendarVersionView> all) {
        all.stream()
                .sorted(Comparator.comparingInt(CalendarVersionView::version))
                .forEach(v -> versions.computeIfAbsent(v.dispositif(), d -> new ArrayList<>())
                        .add(v));
    }

    public List<CalendarVersionView> versions(String dispositif) {
        return List.copyOf(versions.getOrDefault(dispositif, List.of()));
    }

    /** The milestone of the last window, as it applied at this instant. */
    public Optional<Deadline> deadline(String dispositif, MilestoneKind kind, Instant asOf) {
        return inForce(dispositif, asOf).stream()
                .filter(d -> d.kind() == kind)
                .max(Comparator.comparingInt(Deadline::window));
    }

    /** The closings at which the phase that this kind closes shuts, in the order of its windows, in force at an instant. */
    public List<WindowClosing> closings(String dispositif, MilestoneKind closing, Instant asOf) {
        return Windows.of(
                        inForce(dispositif, asOf),
                        Phase.closedBy(closing).opening().orElse(null),
                        closing)
                .closings();
    }

    /** The same, each with how often it came back: for reminders, since it goes through all versions (R-CAL-07). */
    public List<WindowClosing> closingsWithReturns(String dispositif, MilestoneKind closing, Instant asOf) {
        return closings(dispositif, closing, asOf).stream()
                .map(w -> w.returned(returns(dispositif, w, asOf)))
                .toList();
    }

    /** Counts the spans of versions over which it fell so, without the first. */
    private int returns(String dispositif, WindowClosing window, Instant asOf) {
        int spans = 0;
        boolean fell = false;
        for (CalendarVersionView version : versions.getOrDefault(dispositif, List.of())) {
            if (!version.inForceFrom().isAfter(asOf)) {
                boolean falls = closings(dispositif, window.closing().kind(), version.inForceFrom()).stream()
                        .anyMatch(window::fallsAs);
                spans += falls && !fell ? 1 : 0;
                fell = falls;
            }
        }
        return Math.max(0, spans - 1);
    }

    public List<Deadline> deadlines(String dispositif, Instant asOf) {
        return inForce(dispositif, asOf).stream().sorted(BY_INSTANT).toList();
    }

    /**
     * Whether one window of the phase stands open. A milestone that is not known sets no limit; a dispositif that has no
     * calendar yet is open for nothing.
     */
    public boolean isOpen(String dispositif, MilestoneKind opening, MilestoneKind closing, Instant at) {
        List<Deadline> inForce = inForce(dispositif, at);
        return !inForce.isEmpty() && Windows.of(inForce, opening, closing).isOpen(at);
    }

    /** What comes next, over all dispositifs, nearest first. */
    public List<Deadline> upcoming(Instant asOf, int max) {
        return versions.keySet().stream()
                .flatMap(dispositif -> inForce(dispositif, asOf).stream())
                .filter(d -> asOf.isBefore(turningPoint(d)))
                .sorted(BY_INSTANT)
                .limit(max)
                .toList();
    }

    /** The panorama: every phase of every dispositif that has a calendar at this instant. */
    public List<PhaseStatus> phases(Instant asOf) {
        List<PhaseStatus> statuses = new ArrayList<>();
        for (String dispositif : versions.keySet()) {
            List<Deadline> inForce = inForce(dispositif, asOf);
            if (!inForce.isEmpty()) {
                for (Phase phase : Phase.values()) {
                    statuses.add(begun(inForce, status(inForce, dispositif, phase, asOf), asOf));
                }
            }
        }
        return statuses;
    }

    /** The window of a phase that matters at an instant: the one that is open, else the next, else the last. */
    public PhaseStatus status(String dispositif, Phase phase, Instant at) {
        return status(inForce(dispositif, at), dispositif, phase, at);
    }

    private static PhaseStatus status(List<Deadline> inForce, String dispositif, Phase phase, Instant at) {
        return Windows.of(inForce, phase.opening().orElse(null), phase.closing())
                .status(dispositif, phase, at);
    }

    /**
     * A phase whose own opening is not known has not begun before the one it follows: nothing is installed before the orders
     * open. That is said of it; what is received is decided by its own milestones alone.
     */
    private static PhaseStatus begun(List<Deadline> inForce, PhaseStatus status, Instant at) {
        return status.state() == PhaseState.OPEN && status.opening().isEmpty()
                ? beginning(inForce, status.phase())
                        .filter(opening -> at.isBefore(opening.opensAt()))
                        .map(status::notBefore)
                        .orElse(status)
                : status;
    }

    /** The opening of the first window of a phase, or else of the one it follows. */
    private static Optional<Deadline> beginning(List<Deadline> inForce, Phase phase) {
        return phase.opening()
                .flatMap(kind -> inForce.stream()
                        .filter(d -> d.kind() == kind && d.window() == 1)
                        .findFirst())
                .or(() -> phase.follows().flatMap(before -> beginning(inForce, before)));
    }

    /**
     * The deadline that binds a case which waits since an instant: one that has passed while its version was still in force
     * stays passed, whatever a later version says (R-CAL-06) and whether or not a timer has told so (R-CAL-03); else the
     * one in force.
     */
    public Optional<Deadline> binding(String dispositif, MilestoneKind kind, Instant since, Instant at) {
        return binding(dispositif, since, at, asOf -> deadline(dispositif, kind, asOf));
    }

    /** The same for what waits with an alarm that one milestone or another governs (R-SOL-04). */
    public Optional<Deadline> binding(String dispositif, CaseAlarm alarm, Instant since, Instant at) {
        return binding(dispositif, since, at, asOf -> alarm.governing(kind -> deadline(dispositif, kind, asOf)));
    }

    private Optional<Deadline> binding(
            String dispositif, Instant since, Instant at, Function<Instant, Optional<Deadline>> calendar) {
        for (CalendarVersionView version : versions.getOrDefault(dispositif, List.of())) {
            Instant from = version.inForceFrom();
            if (from.isAfter(since) && !from.isAfter(at)) {
                Optional<Deadline> passed = calendar.apply(from.minusMillis(1))
                        .filter(d -> !d.accepts(from) && d.firstRefused().isAfter(since));
                if (passed.isPresent()) {
                    return passed;
                }
            }
        }
        return calendar.apply(at);
    }

    /**
     * {@link #binding} told for all cases at once: those that wait since before this instant are bound by a deadline that
     * has passed, whatever is in force now. The beginning of time where no deadline had passed before a later version.
     */
    public Instant judgedBefore(String dispositif, MilestoneKind kind, Instant at) {
        Instant latest = Instant.EPOCH;
        for (CalendarVersionView version : versions.getOrDefault(dispositif, List.of())) {
            Instant from = version.inForceFrom();
            Instant passed = from.isAfter(at)
                    ? Instant.EPOCH
                    : deadline(dispositif, kind, from.minusMillis(1))
                            .filter(d -> !d.accepts(from))
                            .map(Deadline::firstRefused)
                            .orElse(Instant.EPOCH);
            latest = passed.isAfter(latest) ? passed : latest;
        }
        return latest;
    }

    /**
     * The version that came too late for a deadline which binds a case: it sets another date in its place, but was published
     * once this one had passed (R-CAL-06). Empty while the date is the one in force, also where a later version gave it another
     * text alone.
     */
    public Optional<CalendarVersionView> tooLateFor(Deadline binding, Instant at) {
        return tooLateFor(binding, at, asOf -> deadline(binding.dispositif(), binding.kind(), asOf));
    }

    /** The same for what waits with an alarm: the date in its place may be that of another milestone (R-SOL-04). */
    public Optional<CalendarVersionView> tooLateFor(Deadline binding, CaseAlarm alarm, Instant at) {
        return tooLateFor(binding, at, asOf -> alarm.governing(kind -> deadline(binding.dispositif(), kind, asOf)));
    }

    private Optional<CalendarVersionView> tooLateFor(
            Deadline binding, Instant at, Function<Instant, Optional<Deadline>> calendar) {
        Predicate<Instant> replaced = asOf -> calendar.apply(asOf)
                .filter(d -> d.firstRefused().equals(binding.firstRefused()))
                .isEmpty();
        return replaced.test(at)
                ? versions.getOrDefault(binding.dispositif(), List.of()).stream()
                        .filter(v -> !binding.accepts(v.inForceFrom())
                                && !v.inForceFrom().isAfter(at)
                                && replaced.test(v.inForceFrom()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The milestone that set a date which is shown: the one in force until that very instant, since a version that came once
     * the date had passed changes nothing for what it bound (R-CAL-06). Where none in force says that date, the latest that
     * ever set it: an alarm set by an older version is explained by that one.
     *
     * @param firstRefused the first late instant, as shown
     */
    public Optional<Deadline> setting(String dispositif, MilestoneKind kind, Instant firstRefused) {
        Predicate<Deadline> sets = d -> d.kind() == kind && d.firstRefused().equals(firstRefused);
        return inForce(dispositif, firstRefused.minusMillis(1)).stream()
                .filter(sets)
                .findFirst()
                .or(() -> versions.getOrDefault(dispositif, List.of()).stream()
                        .flatMap(v -> v.milestones().stream())
                        .filter(sets)
                        .reduce((older, newer) -> newer));
    }

    /** The latest version in force at an instant. */
    public Optional<CalendarVersionView> version(String dispositif, Instant at) {
        return versions.getOrDefault(dispositif, List.of()).stream()
                .filter(v -> !v.inForceFrom().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /** Codes of the dispositifs that have a calendar. */
    public List<String> dispositifs() {
        return List.copyOf(versions.keySet());
    }

    private List<Deadline> inForce(String dispositif, Instant asOf) {
        record Slot(MilestoneKind kind, int window) {}
        Map<Slot, Deadline> slots = new java.util.LinkedHashMap<>();
        for (CalendarVersionView version : versions.getOrDefault(dispositif, List.of())) {
            if (!version.inForceFrom().isAfter(asOf)) {
                version.milestones().forEach(d -> slots.put(new Slot(d.kind(), d.window()), d));
            }
        }
        return List.copyOf(slots.values());
    }

    private static Instant turningPoint(Deadline deadline) {
        return deadline.kind().opens() ? deadline.opensAt() : deadline.firstRefused();
    }
}
