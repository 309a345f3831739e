package fr.sons.letter.domain;

import fr.sons.kernel.Caller;

/**
 * A letter ordered by a deadline.
 *
 * @param by the verdict's caller: the letter bears the date of the verdict, not of the press
 */
public record LetterOrder(long id, Caller by, LetterDraft draft) {}
