package fr.sons.calendar.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One milestone that an amendment sets (R-CAL-01): moves a known one of the same kind and window, or adds one.
 *
 * @param window 1 for the first window of a phase, 2 after a reopening, …
 * @param legalBasis the article or text this date comes from
 */
public record MilestoneChange(
        MilestoneKind kind,
        int window,
        LocalDate date,
        Optional<LocalTime> time,
        String legalBasis,
        Certainty certainty) {

    /** The milestone as it will be known once published as this version. */
    public Deadline deadline(String dispositif, int version) {
        return new Deadline(dispositif, kind, window, version, date, time, legalBasis, certainty);
    }
}
