package fr.sons.letter.api;

import fr.sons.kernel.CaseRef;
import java.time.Instant;

/**
 * A letter that was ordered and could not be printed, however often the press tried: left to a person.
 *
 * @param title kind of letter in French
 * @param failure what prevents it, in words for an agent
 */
public record FailedLetter(CaseRef ref, String title, String recipientName, Instant orderedAt, String failure) {}
