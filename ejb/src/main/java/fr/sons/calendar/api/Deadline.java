package fr.sons.calendar.api;

import fr.sons.kernel.time.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One milestone of one dispositif as it applied on the day it was asked for (R-CAL-01, R-CAL-02). Local to Europe/Paris
 * and inclusive: a date lasts until the end of its day, a date with a time until that very millisecond.
 *
 * @param window 1 for the first window of a phase, 2 after a reopening, …
 * @param calendarVersion the version of the calendar that set it
 * @param legalBasis the legal text it comes from
 */
public record Deadline(
        String dispositif,
        MilestoneKind kind,
        int window,
        int calendarVersion,
        LocalDate date,
        Optional<LocalTime> time,
        String legalBasis,
        Certainty certainty) {

    /**
     * How long nobody concludes anything from a passed deadline: longer than a transaction can live, so that every act
     * received in time is saved or undone by then (R-CAL-03).
     */
    public static final Duration VERDICT_MARGIN = Duration.ofMinutes(2);

    /** Whether an act received at this instant is in time. */
    public boolean accepts(Instant receivedAt) {
        return receivedAt.isBefore(firstRefused());
    }

    /** The first instant at which an act is late: the next midnight in Paris, or the millisecond after the time. */
    public Instant firstRefused() {
        return time.map(t -> date.atTime(t).atZone(Paris.ZONE).toInstant().plusMillis(1))
                .orElseGet(() -> Paris.startOf(date.plusDays(1)));
    }

    /**
     * Whether what did not come may be taken as missed. Before that an act received in the last instant may still be on
     * its way to the database, and who asks too early, by whatever alarm, is told to ask again.
     */
    public boolean isVerdictDue(Instant at) {
        return !at.isBefore(firstRefused().plus(VERDICT_MARGIN));
    }

    /** For a milestone that opens a phase: the first instant at which an act is received. */
    public Instant opensAt() {
        return time.map(t -> date.atTime(t).atZone(Paris.ZONE).toInstant()).orElseGet(() -> Paris.startOf(date));
    }

    /** Whether it opens a guichet that had closed. */
    public boolean reopens() {
        return kind.opens() && window > 1;
    }

    /** {@code 14 décembre 2023 à 14 h}, {@code 20 septembre 2023}. */
    public String inWords() {
        return FrenchDates.date(date)
                + time.map(t -> " à " + FrenchDates.time(t)).orElse("");
    }

    /** {@code 14 décembre 2023 à 14 h (arrêté du …)}, as refusals say it. */
    public String inWordsWithText() {
        return inWords() + " (" + legalBasis + ")";
    }

    /** {@code jusqu’au 14 décembre 2023 à 14 h, dans 94 jours}; a whole day is said to be included. */
    public String inWordsWithRemaining(Instant now) {
        if (kind.opens()) {
            return (now.isBefore(opensAt()) ? "à partir du " : "depuis le ") + inWords() + remaining(now, opensAt());
        }
        if (!accepts(now)) {
            return "délai dépassé depuis le " + inWords();
        }
        return untilInWords() + remaining(now, firstRefused());
    }

    /** {@code jusqu’au 14 décembre 2023 à 14 h}; a whole day is said to be included. */
    public String untilInWords() {
        return "jusqu’au " + inWords() + (time.isPresent() ? "" : " inclus");
    }

    private String remaining(Instant now, Instant end) {
        return now.isBefore(end) ? FrenchDates.remaining(Paris.date(now), date) : "";
    }
}
