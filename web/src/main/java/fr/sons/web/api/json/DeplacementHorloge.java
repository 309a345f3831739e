package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;

/** Where to move the demonstration's clock: an instant in UTC. */
public record DeplacementHorloge(@NotBlank(message = "L’instant est à renseigner.") String instant) {}
