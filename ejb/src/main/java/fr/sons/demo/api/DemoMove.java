package fr.sons.demo.api;

import java.time.Instant;
import java.util.List;

/**
 * A move of the demonstration's clock, as it stands.
 *
 * @param origin where the clock stood
 * @param target where it is to stand
 * @param reached the instant of the last timer that was run, or the target
 * @param executed how many timers ran
 * @param failed how many failed
 * @param failures what went wrong, one line each; the first ones only
 * @param running whether the move is still under way
 */
public record DemoMove(
        Instant origin,
        Instant target,
        Instant reached,
        int executed,
        int failed,
        List<String> failures,
        boolean running) {}
