package fr.sons.letter.domain;

import fr.sons.kernel.Caller;
import fr.sons.kernel.time.Paris;
import java.time.Instant;

/**
 * A letter ordered by a deadline.
 *
 * @param by the verdict's caller: a letter printed on the verdict's day bears the instant of the verdict
 */
public record LetterOrder(long id, Caller by, LetterDraft draft) {

    /** Whether the verdict's day in Paris is over: then the letter bears the day it is printed. */
    public boolean isOfAnEarlierDay(Instant now) {
        return Paris.date(by.receivedAt()).isBefore(Paris.date(now));
    }

    /** Who issues the letter when the verdict's day is over. */
    public Caller printer(Instant now) {
        return Caller.system(now, by.origin());
    }
}
