package fr.sons.calendar.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the alarms of a publication have been moved.
 *
 * @param status RUNNING, DONE, or INCOMPLETE when some cases could not be moved
 * @param total cases to move, once counted
 * @param done cases moved
 * @param timers alarms moved
 * @param failures what went wrong, one line each; the first ones only
 * @param perSecond cases a second of work, 0 before the first chunk
 * @param lookAgain whether what has ended is still to be looked at again, for acts that were under way at the publication
 */
public record TimerMoveView(
        long id,
        String dispositif,
        int version,
        Instant askedAt,
        String status,
        Optional<Long> total,
        long done,
        long timers,
        long failed,
        List<String> failures,
        long busy,
        long perSecond,
        boolean lookAgain) {

    public boolean running() {
        return status.equals("RUNNING");
    }

    public boolean complete() {
        return status.equals("DONE");
    }

    /** 0 to 100. */
    public int percent() {
        return total.filter(t -> t > 0)
                .map(t -> (int) Math.min(100, done * 100 / t))
                .orElse(running() ? 0 : 100);
    }

    /** Seconds left at the present rate; 0 when not known. */
    public long secondsLeft() {
        return perSecond == 0
                ? 0
                : total.map(t -> Math.max(0, t - done) / perSecond).orElse(0L);
    }
}
