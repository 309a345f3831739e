package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is missing. */
public record DemandeComplements(
        @NotBlank(message = "Ce qui manque est à renseigner.") @Size(max = 4000, message = "4000 caractères au plus.")
                String manquant) {}
