package fr.sons.demo.service;

import fr.sons.kernel.time.Paris;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One act of one invented case, with its instant.
 *
 * @param season which dispositif
 * @param number which case of it
 * @param sequence which act of the case
 */
record DemoStep(DemoSeason season, int number, int sequence, DemoAct act, Instant at) {

    /** All acts of all cases in the order of time. */
    static List<DemoStep> all() {
        List<DemoStep> steps = new ArrayList<>();
        for (DemoSeason season : DemoSeason.ALL) {
            for (int n = 0; n < season.orders(); n++) {
                steps.addAll(of(season, n));
            }
        }
        steps.sort(Comparator.comparing(DemoStep::at).thenComparing(DemoStep::id));
        return steps;
    }

    private static List<DemoStep> of(DemoSeason season, int n) {
        List<DemoStep> steps = new ArrayList<>();
        DemoProfile profile = season.profile(n);
        profile.sinceOrder().forEach(day -> steps.add(step(season, n, steps.size(), day, season.orderedOn(n))));
        profile.sinceAttestation().forEach(day -> steps.add(step(season, n, steps.size(), day, season.attestedOn(n))));
        return steps;
    }

    /** In office hours of a working day, each act of a day a few minutes after the other. */
    private static DemoStep step(DemoSeason season, int n, int sequence, DemoProfile.Day day, LocalDate base) {
        LocalDate date = base.plusDays(day.days());
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            date = date.plusDays(2);
        } else if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            date = date.plusDays(1);
        }
        int minutes = 8 * 60 + sequence * 61 + (n * 13 + DemoSeason.ALL.indexOf(season) * 5) % 59;
        return new DemoStep(
                season,
                n,
                sequence,
                day.act(),
                date.atStartOfDay(Paris.ZONE).plusMinutes(minutes).toInstant());
    }

    /** The case, e.g. {@code MDV-LGC-VA1#007}. */
    String caseKey() {
        return "%s#%03d".formatted(season.dispositif(), number);
    }

    String id() {
        return "%s/%d".formatted(caseKey(), sequence);
    }
}
