package fr.sons.solde.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The latest request for complements (R-SOL-04).
 *
 * @param missing the missing pieces, as named by the examiner
 * @param answer the vendor's words, empty while or if none came
 */
public record ComplementsView(
        String missing, Instant requestedAt, Optional<String> answer, Optional<Instant> answeredAt) {}
