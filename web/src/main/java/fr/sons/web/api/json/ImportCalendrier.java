package fr.sons.web.api.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A whole calendar as CSV, like the export; what differs from the one in force becomes a draft.
 *
 * @param csv the content of the file
 */
public record ImportCalendrier(
        @NotBlank(message = "Indiquez le dispositif.") String dispositif,
        @NotBlank(message = "Indiquez le texte modificatif.") String texte,
        @NotBlank(message = "Indiquez la date de publication du texte.") String publieLe,
        @NotNull(message = "Indiquez le contenu du fichier.") String csv) {}
