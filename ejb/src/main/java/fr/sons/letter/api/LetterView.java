package fr.sons.letter.api;

import fr.sons.kernel.CaseRef;
import java.time.Instant;

/**
 * A letter as issued.
 *
 * @param number e.g. {@code INF-2023-000001}
 * @param title kind of letter in French
 * @param recipientId value of the vendor's or client's id, as {@code recipientKind} says
 * @param size of the PDF in bytes
 * @param sha256 of the PDF, 64 lower-case hexadecimal digits
 */
public record LetterView(
        long id,
        String number,
        LetterTemplate template,
        String title,
        CaseRef ref,
        String recipientName,
        RecipientKind recipientKind,
        long recipientId,
        Instant issuedAt,
        long size,
        String sha256) {}
