package fr.sons.calendar.domain;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one milestone of an amendment does to the cases it touches.
 *
 * @param before the deadline the cases had, if one was known
 * @param alarms what the touched cases wait for
 * @param situation what becomes of a case that waits, in French
 * @param revives whether a case that the old date has ended would be in time again
 */
public record Touched(
        Deadline set, Optional<Deadline> before, List<CaseAlarm> alarms, String situation, boolean revives) {

    /**
     * @param inForce the calendar that is amended
     * @param at the instant at which the cases are judged: the publication, or now for a draft
     */
    public static List<Touched> by(
            String dispositif, Collection<Deadline> inForce, List<MilestoneChange> changes, int version, Instant at) {
        List<Deadline> after = AmendmentRules.overlay(dispositif, inForce, changes, version);
        return changes.stream()
                .sorted(Comparator.comparing(MilestoneChange::kind).thenComparing(MilestoneChange::window))
                .map(c -> one(c.deadline(dispositif, version), inForce, after, at))
                .toList();
    }

    private static Touched one(Deadline set, Collection<Deadline> inForce, List<Deadline> after, Instant at) {
        List<CaseAlarm> alarms = Arrays.stream(CaseAlarm.values())
                .filter(alarm -> alarm.governing(kind -> last(after, kind))
                        .filter(set::equals)
                        .isPresent())
                .toList();
        Optional<Deadline> before = last(inForce, set.kind());
        boolean last = last(after, set.kind()).filter(set::equals).isPresent();
        boolean wasInTime = before.map(d -> d.accepts(at)).orElse(true);
        boolean inTime = set.accepts(at);
        String situation = !wasInTime && inTime
                ? "échéance déjà passée : verdict rendu ou en cours"
                : wasInTime && !inTime
                        ? "devient hors délai"
                        : before.filter(d -> d.firstRefused().equals(set.firstRefused()))
                                        .isPresent()
                                ? "échéance inchangée"
                                : "échéance déplacée";
        return new Touched(set, before, alarms, situation, !set.kind().opens() && last && !wasInTime && inTime);
    }

    private static Optional<Deadline> last(Collection<Deadline> deadlines, MilestoneKind kind) {
        return deadlines.stream().filter(d -> d.kind() == kind).max(Comparator.comparingInt(Deadline::window));
    }
}
