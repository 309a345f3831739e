package fr.sons.web.api.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The draft of an amendment. Dates and hours are text: they are also taken as people type them, 31/12/2023 or 14 h.
 *
 * @param dispositif only when the draft is created
 * @param revision only when it is written anew: the revision that was read
 * @param publieLe the day the legal text is published
 */
public record ProjetCalendrier(
        String dispositif,
        Long revision,
        @NotBlank(message = "Indiquez le texte modificatif.") String texte,
        @NotBlank(message = "Indiquez la date de publication du texte.") String publieLe,
        @NotNull(message = "Indiquez au moins un jalon.")
                List<@NotNull(message = "Un jalon est vide.") @Valid JalonProjet> jalons) {

    /**
     * One milestone that the draft sets.
     *
     * @param fenetre 1 unless said otherwise
     * @param base the article or text; the amending text unless said otherwise
     * @param certitude CONFIRMED unless said otherwise
     */
    public record JalonProjet(
            @NotBlank(message = "Indiquez le jalon.") String jalon,
            Integer fenetre,
            @NotBlank(message = "Indiquez la date.") String date,
            String heure,
            String base,
            String certitude) {}
}
