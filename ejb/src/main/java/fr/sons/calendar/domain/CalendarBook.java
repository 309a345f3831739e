package fr.sons.calendar.domain;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All calendars, read at once and never changed. Version n overrides the milestones (kind and window) of earlier
 * versions from the day of its publication on; what it does not name stays as it was (R-CAL-04).
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
                    statuses.add(Windows.of(inForce, phase.opening().orElse(null), phase.closing())
                            .status(dispositif, phase, asOf));
                }
            }
        }
        return statuses;
    }

    private List<Deadline> inForce(String dispositif, Instant asOf) {
        record Slot(MilestoneKind kind, int window) {}
        LocalDate day = Paris.date(asOf);
        Map<Slot, Deadline> slots = new java.util.LinkedHashMap<>();
        for (CalendarVersionView version : versions.getOrDefault(dispositif, List.of())) {
            if (!version.publishedOn().isAfter(day)) {
                version.milestones().forEach(d -> slots.put(new Slot(d.kind(), d.window()), d));
            }
        }
        return List.copyOf(slots.values());
    }

    private static Instant turningPoint(Deadline deadline) {
        return deadline.kind().opens() ? deadline.opensAt() : deadline.firstRefused();
    }
}
