package fr.sons.reopening.api;

import fr.sons.kernel.CaseRef;
import java.util.Optional;

/** What became of one case of a reopening by filter. @param refusal why it was not reopened; empty when it was */
public record ReopeningResult(CaseRef ref, Optional<String> refusal) {

    public boolean done() {
        return refusal.isEmpty();
    }
}
