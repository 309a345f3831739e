package fr.sons.recovery.api;

import java.util.Optional;

/**
 * Whom a recovery waits for and which of its dates comes next, before its decision and after it.
 *
 * @param awaited empty when nobody has anything left to do
 * @param next empty when none of its dates runs any more, nor is passed in vain
 */
public record RecoveryWait(Optional<Awaited> awaited, Optional<RecoveryDate> next) {

    /**
     * Who is to act, for what.
     *
     * @param actor in French, as the beginning of a sentence
     * @param task what it does, in French
     */
    public record Awaited(String actor, String task) {}

    /** Of somebody, without a date that bounds it. */
    public static RecoveryWait of(String actor, String task) {
        return new RecoveryWait(Optional.of(new Awaited(actor, task)), Optional.empty());
    }

    public static RecoveryWait until(String actor, String task, RecoveryDate date) {
        return new RecoveryWait(Optional.of(new Awaited(actor, task)), Optional.of(date));
    }
}
