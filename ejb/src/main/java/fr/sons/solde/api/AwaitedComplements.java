package fr.sons.solde.api;

import fr.sons.calendar.api.BindingDeadline;
import java.time.Instant;

/**
 * Complements that a vendor is asked for (R-SOL-04).
 *
 * @param due until when they are received, as it binds the case since they were asked for
 */
public record AwaitedComplements(Instant askedAt, BindingDeadline due) {}
