package fr.sons.web.api.json;

import fr.sons.document.api.DocumentView;
import java.time.Instant;

/** A document of a case; its content is at {@code /pieces/{id}}. */
public record PieceJson(
        long id, String nature, String nom, String type, long taille, String sha256, Instant deposeeLe) {

    public static PieceJson of(DocumentView d) {
        return new PieceJson(d.id(), d.kind().name(), d.fileName(), d.mediaType(), d.size(), d.sha256(), d.storedAt());
    }
}
