package fr.sons.web.api.json;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.notification.api.AttachmentView;
import fr.sons.notification.api.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message by e-mail; its text is absent in lists.
 *
 * @param fichierJoint the file that goes with it; null where there is none
 * @param calcul how the date that it reminds of was computed, step by step; empty where it says none
 */
public record MessageJson(
        long id,
        String cle,
        String qualite,
        String destinataire,
        String adresse,
        String objet,
        String texte,
        FichierJoint fichierJoint,
        List<String> calcul,
        String etat,
        int essais,
        String derniereErreur,
        Instant prepareLe,
        Instant envoyeLe) {

    /** @param lignes how many beside the header line @param octets size of the file as it is downloaded */
    public record FichierJoint(String nom, long lignes, long octets) {

        static FichierJoint of(AttachmentView a) {
            return new FichierJoint(a.fileName(), a.lines(), a.size());
        }
    }

    public static MessageJson of(MessageView m, Optional<DateExplanation> explanation) {
        return new MessageJson(
                m.id(),
                m.key(),
                m.kind().name(),
                m.recipientName(),
                m.email().orElse(null),
                m.subject(),
                m.body().isEmpty() ? null : m.body(),
                m.attachment().map(FichierJoint::of).orElse(null),
                explanation.map(DateExplanation::steps).orElse(List.of()),
                m.state().name(),
                m.attempts(),
                m.lastError().orElse(null),
                m.createdAt(),
                m.sentAt().orElse(null));
    }
}
