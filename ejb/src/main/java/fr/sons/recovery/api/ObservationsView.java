package fr.sons.recovery.api;

import java.time.Instant;

/** What the vendor answered in the contradictory phase (R-REC-02). */
public record ObservationsView(String text, Instant receivedAt) {}
