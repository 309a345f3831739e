package fr.sons.web.demo;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An instant worth going to: by the calendar now in force, so that an amendment moves it.
 *
 * @param steps how the deadline that its label names came about; empty where it names none
 */
public record ClockPreset(String label, LocalDateTime at, List<String> steps) {

    /** A few minutes: enough for every act in time to be judged, and for a last one before the end. */
    private static final int MINUTES = 5;

    public ClockPreset {
        steps = List.copyOf(steps);
    }

    /** As the form sends it. */
    public String value() {
        return at.toString();
    }

    /**
     * Those still ahead.
     *
     * @param service until when services are awaited, where that is known
     * @param solde until when soldes are requested, where that is known
     */
    static List<ClockPreset> ahead(
            Instant now,
            Optional<Deadline> service,
            Optional<Deadline> solde,
            Function<Deadline, DateExplanation> explain) {
        LocalDate today = Paris.date(now);
        List<ClockPreset> presets = new ArrayList<>();
        presets.add(new ClockPreset("Le lendemain, 9 h 00", morning(today.plusDays(1)), List.of()));
        presets.add(new ClockPreset("Dans une semaine, 9 h 00", morning(today.plusDays(7)), List.of()));
        service.ifPresent(d -> presets.add(of("Juste après la fin de la prestation", d, after(d), explain)));
        solde.ifPresent(d -> {
            presets.add(of("Dernières minutes des demandes de solde", d, lastMinutes(d), explain));
            presets.add(of("Juste après la clôture des demandes de solde", d, after(d), explain));
            presets.add(of(
                    "Un mois après la clôture des demandes de solde",
                    d,
                    morning(d.date().plusMonths(1)),
                    explain));
        });
        return presets.stream().filter(p -> p.instant().isAfter(now)).toList();
    }

    Instant instant() {
        return at.atZone(Paris.ZONE).toInstant();
    }

    private static ClockPreset of(
            String when, Deadline d, LocalDateTime at, Function<Deadline, DateExplanation> explain) {
        return new ClockPreset(
                when + " (" + d.inWords() + ")\u00a0: le "
                        + FrenchDates.instant(at.atZone(Paris.ZONE).toInstant()),
                at,
                explain.apply(d).steps());
    }

    private static LocalDateTime morning(LocalDate day) {
        return day.atTime(9, 0);
    }

    private static LocalDateTime after(Deadline d) {
        return local(d).plusMinutes(MINUTES);
    }

    private static LocalDateTime lastMinutes(Deadline d) {
        return local(d).minusMinutes(MINUTES);
    }

    /** The end, to the minute. */
    private static LocalDateTime local(Deadline d) {
        return LocalDateTime.ofInstant(d.firstRefused(), Paris.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }
}
