package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** To recover or to abandon, and why: a proposal or the decision on it. */
public record PropositionRecouvrement(
        @NotNull(message = "Indiquez s’il faut recouvrer (true ou false).") Boolean recouvrer,
        @NotBlank(message = "La motivation est à renseigner.") @Size(max = 4000, message = "4000 caractères au plus.")
                String motifs) {}
