package fr.sons.recovery.domain;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long the vendor has to answer the contradictory letter (R-REC-02). No text fixes a number; it is configuration,
 * never under fifteen days.
 */
public record ObservationDelay(int days) {

    public static final int FLOOR = 15;

    public ObservationDelay {
        if (days < FLOOR) {
            throw new IllegalArgumentException("sons.recovery.observation-days is " + days
                    + ": the contradictory delay is " + FLOOR + " days at least (R-REC-02)");
        }
    }

    /** Counted from the letter, moved off week-ends and public holidays, step by step (R-REC-05). */
    public LegalDelay from(Instant issuedAt) {
        return from(Paris.date(issuedAt));
    }

    public LegalDelay from(LocalDate dayOfTheLetter) {
        return LegalDelay.calendarDays(dayOfTheLetter, days);
    }
}
