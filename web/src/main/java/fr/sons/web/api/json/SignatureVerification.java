package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who signs, in which quality, and the MSSanté address in use. */
public record SignatureVerification(
        @NotBlank(message = "Le nom du signataire est à renseigner.")
                @Size(max = 200, message = "200 caractères au plus.")
                String signataire,
        @NotBlank(message = "La qualité du signataire est à renseigner.")
                @Size(max = 200, message = "200 caractères au plus.")
                String qualite,
        @NotBlank(message = "L’adresse MSSanté est à renseigner.") @Size(max = 254, message = "254 caractères au plus.")
                String adresseMssante) {}
