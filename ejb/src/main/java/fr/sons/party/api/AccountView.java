package fr.sons.party.api;

import fr.sons.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/** An account as administrators see it. */
public record AccountView(
        Actor actor, boolean active, boolean demo, Instant createdAt, Optional<Instant> lastLoginAt) {}
