package fr.sons.letter.domain;

import fr.sons.kernel.CaseRef;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.api.RecipientKind;
import java.time.Instant;

/** A letter without its PDF, as queries select it. */
public record LetterHead(
        Long id,
        String number,
        LetterTemplate template,
        String caseRef,
        String recipientName,
        RecipientKind recipientKind,
        long recipientId,
        Instant issuedAt,
        long pdfSize,
        String sha256) {

    public LetterView view() {
        return new LetterView(
                id,
                number,
                template,
                template.title(),
                new CaseRef(caseRef),
                recipientName,
                recipientKind,
                recipientId,
                issuedAt,
                pdfSize,
                sha256);
    }
}
