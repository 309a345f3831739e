package fr.sons.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The only place that is asked for "now". Real time, unless a demonstration holds it at an instant of its own; then it
 * stands still until it is moved. Milliseconds, since deadlines are decided by the millisecond (R-CAL-02).
 *
 * <p>One instance per server, made by the container; asked at the edges only (a request that arrives, a timer that
 * fires). Everything behind them receives the instant as an input.
 */
public class BusinessClock {

    private final Clock real;
    private volatile Instant held;

    public BusinessClock(Clock real) {
        this.real = real;
    }

    public static BusinessClock system() {
        return new BusinessClock(Clock.systemUTC());
    }

    public Instant now() {
        Instant instant = held;
        return (instant != null ? instant : real.instant()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Today in Paris. */
    public LocalDate today() {
        return Paris.date(now());
    }

    /** Holds the clock at an instant. For demonstrations; who may do so is decided by the caller. */
    public void holdAt(Instant instant) {
        held = instant;
    }

    /** Lets real time run again. */
    public void release() {
        held = null;
    }

    public boolean isHeld() {
        return held != null;
    }
}
