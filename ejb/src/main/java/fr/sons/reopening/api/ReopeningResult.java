package fr.sons.reopening.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What became of one case of a reopening by filter.
 *
 * @param refusal why it was not reopened, and what to do; empty when it was
 * @param calculation how the date that the refusal names came about; empty where it names none
 */
public record ReopeningResult(CaseRef ref, Optional<String> refusal, List<String> calculation) {

    public static ReopeningResult done(CaseRef ref) {
        return new ReopeningResult(ref, Optional.empty(), List.of());
    }

    public static ReopeningResult refused(CaseRef ref, Reason why) {
        return new ReopeningResult(ref, Optional.of((why.message() + " " + why.todo()).strip()), why.calculation());
    }

    /** Somebody was faster, or something broke. */
    public static ReopeningResult failed(CaseRef ref, String why) {
        return new ReopeningResult(ref, Optional.of(why), List.of());
    }

    public boolean done() {
        return refusal.isEmpty();
    }
}
