package fr.sons.casecalendar.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The calendar in force with, in their place, the older deadlines that still bind a case (R-CAL-06). */
public final class BoundCalendar {

    private static final Comparator<Deadline> BY_INSTANT = Comparator.comparing(BoundCalendar::turningPoint)
            .thenComparing(Deadline::kind)
            .thenComparing(Deadline::window);

    private BoundCalendar() {}

    /**
     * @param binding of each kind of deadline that ends cases, the one that binds this case: windows that come after it are
     *     not open to the case, and left out
     * @param complements the one that binds the complements that are awaited, if any are: said on its own where that of the
     *     guichet does not say it, and instead of an end of complements that came too late for them (R-SOL-04)
     */
    public static List<BindingDeadline> of(
            List<BindingDeadline> inForce, Collection<BindingDeadline> binding, Optional<BindingDeadline> complements) {
        List<BindingDeadline> bound = new ArrayList<>(inForce);
        for (BindingDeadline b : binding) {
            bound.removeIf(other -> gives(other.deadline(), b.deadline()));
            bound.add(b);
        }
        complements.ifPresent(due -> {
            bound.removeIf(other -> other.deadline().kind() == MilestoneKind.FIN_MODIFICATION_SOLDE);
            if (!bound.contains(due)) {
                bound.add(due);
            }
        });
        bound.sort(Comparator.comparing(BindingDeadline::deadline, BY_INSTANT));
        return List.copyOf(bound);
    }

    /** Whether a deadline gives way to the one that binds the case. */
    private static boolean gives(Deadline other, Deadline binding) {
        return phaseOf(binding.kind()).contains(other.kind()) && other.window() > binding.window()
                || other.kind() == binding.kind() && other.window() == binding.window();
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
