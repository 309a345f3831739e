package fr.sons.demo.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the demonstration's time stands.
 *
 * @param startedAt the earliest instant it can stand at
 * @param now where it stands
 * @param lastMove the latest move, running or not
 */
public record DemoClockView(Instant startedAt, Instant now, Optional<DemoMove> lastMove) {}
