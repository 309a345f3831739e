package fr.sons.web.api.json;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;

/**
 * A whole calendar as a file, like the exports; what differs from the one in force becomes a draft.
 *
 * @param csv the content of a CSV file; or
 * @param ics the content of an iCalendar file
 */
public record ImportCalendrier(
        @NotBlank(message = "Indiquez le dispositif.") String dispositif,
        @NotBlank(message = "Indiquez le texte modificatif.") String texte,
        @NotBlank(message = "Indiquez la date de publication du texte.") String publieLe,
        String csv,
        String ics) {

    @AssertTrue(message = "Indiquez le contenu du fichier, en csv ou en ics.")
    public boolean isFichier() {
        return (csv == null) != (ics == null);
    }

    /** The one that was sent. */
    public String contenu() {
        return csv == null ? ics : csv;
    }
}
