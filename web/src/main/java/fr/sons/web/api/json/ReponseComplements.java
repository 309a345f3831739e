package fr.sons.web.api.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The answer to a request for complements, with a piece or not. */
public record ReponseComplements(
        @NotBlank(message = "La réponse est à renseigner.") @Size(max = 4000, message = "4000 caractères au plus.")
                String reponse,
        @Valid Fichier piece) {}
