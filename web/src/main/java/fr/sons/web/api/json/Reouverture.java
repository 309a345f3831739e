package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;

/**
 * The decision to reopen a case, or all cases of a filter (R-CAL-06).
 *
 * @param jalon CLOTURE_AVANCE, FIN_PRESTATION or CLOTURE_SOLDE
 * @param dispositif for a reopening by filter; for one case, none or its own
 * @param fournisseur for a reopening by filter: beginning of the vendor's name
 * @param motif goes to the journal of each case
 */
public record Reouverture(
        @NotBlank(message = "Indiquez l’échéance dépassée.") String jalon,
        String dispositif,
        String fournisseur,
        @NotBlank(message = "Indiquez le motif de la réouverture.") String motif) {}
