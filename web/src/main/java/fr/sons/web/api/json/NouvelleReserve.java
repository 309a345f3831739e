package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A reserve in the client's words. */
public record NouvelleReserve(
        @NotBlank(message = "La description est à renseigner.") @Size(max = 4000, message = "4000 caractères au plus.")
                String description) {}
