package fr.sons.web.api.json;

import fr.sons.notification.api.MessageView;
import java.time.Instant;

/** A message by e-mail; its text is absent in lists. */
public record MessageJson(
        long id,
        String cle,
        String qualite,
        String destinataire,
        String adresse,
        String objet,
        String texte,
        String etat,
        int essais,
        String derniereErreur,
        Instant prepareLe,
        Instant envoyeLe) {

    public static MessageJson of(MessageView m) {
        return new MessageJson(
                m.id(),
                m.key(),
                m.kind().name(),
                m.recipientName(),
                m.email().orElse(null),
                m.subject(),
                m.body().isEmpty() ? null : m.body(),
                m.state().name(),
                m.attempts(),
                m.lastError().orElse(null),
                m.createdAt(),
                m.sentAt().orElse(null));
    }
}
