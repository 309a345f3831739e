package fr.sons.letter.api;

/**
 * Letters ordered and not printed yet.
 *
 * @param waiting to be printed
 * @param failed given up after several attempts: a person has to look
 */
public record LetterBacklog(long waiting, long failed) {

    public static final LetterBacklog NONE = new LetterBacklog(0, 0);
}
