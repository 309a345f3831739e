package fr.sons.notification.api;

import fr.sons.party.api.PartyKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as it is kept.
 *
 * @param body plain text; empty in lists
 * @param attempts how many times it was handed to the mail server
 * @param lastError why it was not taken, the last time; why it is of no use any more
 * @param attachment the file that goes with it
 */
public record MessageView(
        long id,
        String key,
        PartyKind kind,
        long partyId,
        String recipientName,
        Optional<String> email,
        String subject,
        String body,
        Instant createdAt,
        Optional<Instant> notAfter,
        MessageState state,
        int attempts,
        Optional<Instant> sentAt,
        Optional<String> lastError,
        Optional<AttachmentView> attachment) {}
