package fr.sons.web.api.json;

import fr.sons.web.api.problem.BadValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Base64;

/** A file: PDF, PNG or JPEG, 10 MB at most, in base64. */
public record Fichier(
        @NotBlank(message = "Le nom du fichier est à renseigner.") @Size(max = 255, message = "255 caractères au plus.")
                String nom,
        @NotBlank(message = "Le contenu est à renseigner.") String contenuBase64) {

    public byte[] octets(String champ) {
        try {
            return Base64.getDecoder().decode(contenuBase64);
        } catch (IllegalArgumentException notBase64) {
            throw new BadValue(champ + ".contenuBase64", "", "Le contenu n’est pas en base64.");
        }
    }
}
