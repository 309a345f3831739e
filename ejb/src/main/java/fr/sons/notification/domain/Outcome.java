package fr.sons.notification.domain;

import java.time.Duration;

/**
 * What became of one try to hand a message to the mail server.
 *
 * @param error why it was not taken, in one line; "" when it was
 */
public record Outcome(Kind kind, String error) {

    /** Whether the server took it, and whether that is known. */
    public enum Kind {
        SENT,
        /** Certainly not taken; another try may succeed. */
        NOT_TAKEN,
        /** Certainly not taken, since no server was reached: other messages would not be either. */
        UNREACHABLE,
        /** Refused for good. */
        REFUSED,
        /** All of it was handed over and no answer came: taken or not. */
        UNCERTAIN
    }

    private static final long FIRST_WAIT_SECONDS = 5;
    private static final long LONGEST_WAIT_SECONDS = 600;
    private static final int LONGEST_ERROR = 500;

    public Outcome {
        error = error.replaceAll("\\p{Cntrl}+", " ").strip();
        error = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }

    public static Outcome sent() {
        return new Outcome(Kind.SENT, "");
    }

    /** How long to wait after so many tries: doubled each time, ten minutes at most, for as long as it takes. */
    public static Duration waitAfter(int attempts) {
        int doublings = Math.max(0, Math.min(attempts - 1, 20));
        return Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS << doublings));
    }
}
