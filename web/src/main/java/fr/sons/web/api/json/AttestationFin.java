package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The completion attested by the vendor. */
public record AttestationFin(
        @NotNull(message = "La date de fin de prestation est à renseigner.") LocalDate dateFinPrestation,
        @NotBlank(message = "La version installée est à renseigner.")
                @Size(max = 64, message = "64 caractères au plus.")
                String versionInstallee) {}
