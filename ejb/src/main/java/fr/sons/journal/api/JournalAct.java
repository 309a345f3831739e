package fr.sons.journal.api;

import fr.sons.kernel.CaseRef;
import java.util.Map;

/**
 * An act to be journaled; who did it and when is said once for all that were done together.
 *
 * @param act a short French sentence, shown in timelines
 * @param rule id of the rule it rests on
 * @param before what changed, as it was; never patient data, never secrets
 */
public record JournalAct(String subject, String act, String rule, Map<String, ?> before, Map<String, ?> after) {

    public static JournalAct on(CaseRef ref, String act, String rule, Map<String, ?> before, Map<String, ?> after) {
        return new JournalAct(ref.value(), act, rule, before, after);
    }
}
