package fr.sons.web.api.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A purchase order to place. */
public record NouvelleCommande(
        @NotNull(message = "Le référencement est à renseigner.") Long referencement,
        @NotNull(message = "Le client est à renseigner.") Long client,
        @NotNull(message = "La date de signature est à renseigner.") LocalDate dateSignature,
        @NotBlank(message = "La bande tarifaire est à renseigner.") @Size(max = 64, message = "64 caractères au plus.")
                String bande,
        @NotNull(message = "Le nombre d’unités est à renseigner.")
                @Min(value = 1, message = "Au moins une unité.")
                @Max(value = 100_000, message = "100 000 unités au plus.")
                Integer unites,
        @NotBlank(message = "Le scénario d’installation est à renseigner.")
                @Size(max = 200, message = "200 caractères au plus.")
                String scenario,
        @NotNull(message = "La mention de prise en charge est à renseigner (true ou false).")
                Boolean mentionPriseEnCharge) {}
