package fr.sons.web.schedule;

import fr.sons.calendar.api.TypedDates;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The instant a calendar is looked at: now, or the end of a day that was asked for.
 *
 * @param error what was wrong with the day asked for; empty when nothing was
 */
public record AsOf(LocalDate day, Instant instant, String error) {

    /** @param asked as in the address; null or blank means today */
    public static AsOf of(String asked, Instant now) {
        LocalDate today = Paris.date(now);
        if (asked == null || asked.isBlank()) {
            return new AsOf(today, now, "");
        }
        try {
            LocalDate day = TypedDates.date(asked, "Jour");
            return new AsOf(day, instant(day, now), "");
        } catch (Refusal e) {
            return new AsOf(today, now, e.reason().message() + " " + e.reason().todo());
        }
    }

    /** The end of a day in Paris; today, now. */
    public static Instant instant(LocalDate day, Instant now) {
        return day.equals(Paris.date(now))
                ? now
                : Paris.startOf(day.plusDays(1)).minusMillis(1);
    }
}
