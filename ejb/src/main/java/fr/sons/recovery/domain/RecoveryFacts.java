package fr.sons.recovery.domain;

import fr.sons.kernel.Actor;
import fr.sons.recovery.api.RecoveryState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rules look at when an act is asked for.
 *
 * @param observationsDue last day to answer the contradictory letter
 * @param observationsCalculation how that day was computed, step by step
 * @param proposedBy login of the agent who proposed
 * @param notified whether the notification of the decision is noted
 */
public record RecoveryFacts(
        RecoveryState state,
        LocalDate observationsDue,
        List<String> observationsCalculation,
        Optional<String> proposedBy,
        boolean notified,
        Actor actor,
        Instant receivedAt) {}
