package fr.sons.inbox.api;

import java.time.Instant;
import java.util.Optional;

/** How many tasks of one kind wait, and the nearest deadline among them. */
public record TaskCount(String task, String label, long count, Optional<Instant> earliestDue) {}
