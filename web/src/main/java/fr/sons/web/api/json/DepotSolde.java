package fr.sons.web.api.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A solde request with its invoice. */
public record DepotSolde(
        @NotBlank(message = "Le numéro de facture est à renseigner.")
                @Size(max = 64, message = "64 caractères au plus.")
                String numeroFacture,
        @NotNull(message = "La date de la facture est à renseigner.") LocalDate dateFacture,
        @NotBlank(message = "Le montant de la facture est à renseigner.") String montantHt,
        @NotNull(message = "La copie de la facture est à joindre.") @Valid Fichier facture) {}
