package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The vendor's observations on a recovery. */
public record Observations(
        @NotBlank(message = "Le texte des observations est à renseigner.")
                @Size(max = 20000, message = "20000 caractères au plus.")
                String texte) {}
