package fr.sons.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Everything a service needs to know about the one who calls it. Built once at the server's edge (page, API, timer) and
 * handed through, so that the instant of receipt counts and not the instant of saving (R-CAL-03).
 *
 * @param actor who acts
 * @param receivedAt when the server received the act, in milliseconds
 * @param origin from where: channel and remote address, e.g. {@code "écran 192.0.2.7"}, {@code "API 192.0.2.7"},
 *     {@code "échéance"}; goes to the journal
 */
public record Caller(Actor actor, Instant receivedAt, String origin) {

    public Caller {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** An automatic act, such as a deadline that has passed. */
    public static Caller system(Instant at, String origin) {
        return new Caller(Actor.SYSTEM, at, origin);
    }

    public Role role() {
        return actor.role();
    }
}
