package fr.sons.web.api.json;

import jakarta.validation.constraints.NotNull;

/** Which revision of a draft was read before it is published or abandoned. */
public record RevisionLue(@NotNull(message = "Indiquez la révision que vous avez lue.") Long revision) {}
