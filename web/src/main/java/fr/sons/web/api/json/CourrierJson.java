package fr.sons.web.api.json;

import fr.sons.letter.api.LetterView;
import java.time.Instant;

/** A letter as issued; its PDF is at {@code /courriers/{id}/pdf}. */
public record CourrierJson(
        long id,
        String numero,
        String modele,
        String titre,
        String commande,
        String destinataire,
        Instant emisLe,
        long taille,
        String sha256) {

    public static CourrierJson of(LetterView l) {
        return new CourrierJson(
                l.id(),
                l.number(),
                l.template().name(),
                l.title(),
                l.ref().value(),
                l.recipientName(),
                l.issuedAt(),
                l.size(),
                l.sha256());
    }
}
