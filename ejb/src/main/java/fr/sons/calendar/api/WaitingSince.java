package fr.sons.calendar.api;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Since when a case waits for a deadline: what had passed before then is not asked of it (R-CAL-04, R-CAL-06). */
public final class WaitingSince {

    private WaitingSince() {}

    /**
     * The reopening that counted at an instant, or the receipt of the order where there was none by then.
     *
     * @param received when the server received the order
     */
    public static Instant at(Instant at, Instant received, Instant last, Collection<Instant> every) {
        return reopening(at, last, every).orElse(received);
    }

    /**
     * The reopening that counted at an instant; empty where there was none by then.
     *
     * @param last the latest reopening; null where the case was never reopened
     * @param every all reopenings; looked at only where the latest came after the instant, so that the present costs no reading
     */
    public static Optional<Instant> reopening(Instant at, Instant last, Collection<Instant> every) {
        if (last == null) {
            return Optional.empty();
        }
        return last.isAfter(at)
                ? every.stream().filter(reopened -> !reopened.isAfter(at)).max(Comparator.naturalOrder())
                : Optional.of(last);
    }
}
