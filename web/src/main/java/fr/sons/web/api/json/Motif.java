package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why: a rejection, a cancellation. */
public record Motif(
        @NotBlank(message = "Le motif est à renseigner.") @Size(max = 4000, message = "4000 caractères au plus.")
                String motif) {}
