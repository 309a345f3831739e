package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An answer in words. */
public record Reponse(
        @NotBlank(message = "La réponse est à renseigner.") @Size(max = 4000, message = "4000 caractères au plus.")
                String reponse) {}
