package fr.sons.letter.api;

import fr.sons.kernel.CaseRef;
import java.util.Objects;

/**
 * Asks for a letter. Asking again with the same template, case and occurrence gives the letter already issued.
 *
 * @param ref the order the letter is about
 * @param occurrence tells apart several letters of one kind in one case, e.g. the recovery's reference
 * @param to addressee
 * @param content what it says
 */
public record LetterRequest(CaseRef ref, String occurrence, Recipient to, LetterContent content) {

    public LetterRequest {
        Objects.requireNonNull(ref);
        Objects.requireNonNull(to);
        Objects.requireNonNull(content);
        if (occurrence == null || occurrence.isBlank() || occurrence.length() > 64) {
            throw new IllegalArgumentException("A letter's occurrence has 1 to 64 characters: " + occurrence);
        }
    }

    public LetterTemplate template() {
        return content.template();
    }
}
