package fr.sons.casecalendar.domain;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The calendar in force with, in their place, the older deadlines that still bind a case (R-CAL-06). */
public final class BoundCalendar {

    private BoundCalendar() {}

    /**
     * @param binding of each kind of deadline that ends cases, the one that binds this case: windows that come after it are
     *     not open to the case, and left out
     */
    public static List<Deadline> of(List<Deadline> inForce, Collection<Deadline> binding) {
        List<Deadline> bound = new ArrayList<>(inForce);
        for (Deadline d : binding) {
            Collection<MilestoneKind> phase = phaseOf(d.kind());
            bound.removeIf(other -> phase.contains(other.kind()) && other.window() > d.window()
                    || other.kind() == d.kind() && other.window() == d.window());
            bound.add(d);
        }
        bound.sort(Comparator.comparing(BoundCalendar::turningPoint)
                .thenComparing(Deadline::kind)
                .thenComparing(Deadline::window));
        return List.copyOf(bound);
    }

    private static Collection<MilestoneKind> phaseOf(MilestoneKind closing) {
        List<MilestoneKind> kinds = new ArrayList<>(List.of(closing));
        Arrays.stream(Phase.values())
                .filter(phase -> phase.closing() == closing)
                .flatMap(phase -> phase.opening().stream())
                .forEach(kinds::add);
        return kinds;
    }

    private static Instant turningPoint(Deadline d) {
        return d.kind().opens() ? d.opensAt() : d.firstRefused();
    }
}
