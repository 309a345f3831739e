package fr.sons.journal.api;

import java.time.Instant;

/**
 * One act, as journaled.
 *
 * @param subject what it was done on: a case reference, or {@code SYSTEME}
 * @param seq its place in the subject's chain, from 1
 * @param origin from where: channel and address
 * @param act what was done, a short French sentence
 * @param rule id of the rule it was done under
 * @param before what changed, as it was: a JSON object, possibly empty
 * @param after the same, as it became
 */
public record JournalEntry(
        long id,
        String subject,
        int seq,
        Instant at,
        String actorLogin,
        String actorName,
        String actorRole,
        String origin,
        String act,
        String rule,
        String before,
        String after) {}
