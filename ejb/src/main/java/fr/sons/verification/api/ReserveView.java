package fr.sons.verification.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A reserve (« réserve ») as shown.
 *
 * @param number from 1 up within one verification
 * @param description the client's words
 * @param answer the vendor's words, the latest
 */
public record ReserveView(
        int number,
        ReserveState state,
        String description,
        Instant raisedAt,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        Optional<Instant> liftedAt) {}
