package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The version put to the client's verification. */
public record OuvertureVerification(
        @NotBlank(message = "La version installée est à renseigner.")
                @Size(max = 64, message = "64 caractères au plus.")
                String versionInstallee) {}
