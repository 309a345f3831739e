package fr.sons.notification.api;

import fr.sons.party.api.PartyKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A message to hand to the outbox.
 *
 * @param key what it is about, the same for the same message: it is kept and sent once
 * @param email empty when the party has told none
 * @param body plain text, French
 * @param notAfter when it has nothing left to say
 * @param attachment a file that its text speaks of
 */
public record NewMessage(
        String key,
        PartyKind kind,
        long partyId,
        String recipientName,
        Optional<String> email,
        String subject,
        String body,
        Instant createdAt,
        Optional<Instant> notAfter,
        Optional<Attachment> attachment) {

    private static final int LONGEST_SUBJECT = 250;

    public NewMessage {
        // a subject is one line of a header: nothing of a name may end it
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        subject = subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    }
}
