package fr.sons.calendar.service;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.ComparedMilestone;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.PassedCases;
import fr.sons.calendar.api.TimerShift;
import fr.sons.calendar.domain.AmendmentRules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets the changes of an amendment beside the calendar in force and counts the cases they touch. */
@Dependent
public class AmendmentComparison {

    @Inject
    private CalendarCache cache;

    @Inject
    private TimerShift timers;

    @Inject
    private PassedCases passed;

    List<ComparedMilestone> of(String dispositif, List<MilestoneChange> changes, Instant now) {
        List<Deadline> before = cache.book().deadlines(dispositif, now);
        List<Deadline> after = AmendmentRules.overlay(dispositif, before, changes, 0);
        List<TimerShift.Waiting> waiting = timers.waiting(published(dispositif, after, now));
        return changes.stream()
                .sorted(Comparator.comparing(MilestoneChange::kind).thenComparing(MilestoneChange::window))
                .map(c -> compared(c.deadline(dispositif, 0), before, after, waiting, now))
                .toList();
    }

    /** Where the alarms would be to stand, were it published now: what has passed by now stays where it is. */
    private static TimerShift.Target published(String dispositif, List<Deadline> after, Instant now) {
        Map<CaseAlarm, Instant> dates = new EnumMap<>(CaseAlarm.class);
        for (CaseAlarm alarm : CaseAlarm.values()) {
            alarm.governing(kind -> last(after, kind)).ifPresent(deadline -> dates.put(alarm, deadline.firstRefused()));
        }
        return new TimerShift.Target(dispositif, now, dates);
    }

    private ComparedMilestone compared(
            Deadline set, List<Deadline> before, List<Deadline> after, List<TimerShift.Waiting> waiting, Instant now) {
        List<TimerShift.Waiting> touched = Arrays.stream(CaseAlarm.values())
                .filter(alarm -> alarm.governing(kind -> last(after, kind))
                        .filter(set::equals)
                        .isPresent())
                .flatMap(alarm -> waiting.stream().filter(w -> w.alarm() == alarm))
                .toList();
        long cases = touched.stream().mapToLong(TimerShift.Waiting::cases).sum();
        Optional<Deadline> old = before.stream()
                .filter(d -> d.kind() == set.kind() && d.window() == set.window())
                .findFirst();
        boolean wasInTime = last(before, set.kind()).map(d -> d.accepts(now)).orElse(true);
        boolean closes = !set.kind().opens();
        boolean isLast = last(after, set.kind()).filter(set::equals).isPresent();
        return new ComparedMilestone(
                set.kind(),
                set.window(),
                old,
                set,
                shift(old, set) + (closes && !isLast ? " ; une autre fenêtre suit : ne clôt aucun dossier" : ""),
                cases,
                touched.stream().mapToLong(TimerShift.Waiting::timers).sum(),
                closes && wasInTime && !set.accepts(now) ? cases : 0,
                closes && isLast && !wasInTime && set.accepts(now)
                        ? passed.reopenable(set.dispositif(), set.kind())
                        : 0);
    }

    private static Optional<Deadline> last(Collection<Deadline> deadlines, MilestoneKind kind) {
        return deadlines.stream().filter(d -> d.kind() == kind).max(Comparator.comparingInt(Deadline::window));
    }

    private static String shift(Optional<Deadline> old, Deadline set) {
        if (old.isEmpty()) {
            return "nouveau jalon";
        }
        long days = ChronoUnit.DAYS.between(old.get().date(), set.date());
        if (days != 0) {
            return (days > 0 ? "repoussé de " : "avancé de ")
                    + Math.abs(days)
                    + (Math.abs(days) == 1 ? " jour" : " jours");
        }
        return old.get().time().equals(set.time()) ? "date inchangée, texte modifié" : "heure modifiée";
    }
}
