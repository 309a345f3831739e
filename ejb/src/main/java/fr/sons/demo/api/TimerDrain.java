package fr.sons.demo.api;

import java.time.Instant;

/**
 * Port to the process engine: plays the timers that a move of the clock makes due, each at its own instant, in order.
 * Every timer runs in a transaction of its own.
 */
public interface TimerDrain {

    /**
     * Runs all timers due until the target, including those that earlier ones set, while nothing else runs timers; then
     * sets the clock to the target. Timers that fail are told and left to the engine's retries.
     */
    void drainUntil(Instant target, Progress progress);

    /** Does some work, with drains in it, while nothing else runs timers. */
    void whilePaused(Runnable work);

    /** Told as the drain goes; may write, since it is called between transactions. */
    interface Progress {

        /** The clock is about to stand here. Never goes back. */
        void reached(Instant instant);

        void executed();

        /** @param what the timer and its error, in one line */
        void failed(String what);
    }
}
