package fr.sons.kernel;

import java.util.Optional;

/**
 * An act that somebody could do on a case, and whether it is possible now. Screens show it as a button, enabled or with
 * the reason why not; the act itself is guarded by the same rules.
 *
 * @param act stable code of the act, e.g. {@code "demander-avance"}
 * @param label the act in French, as on the button
 * @param whyNot empty when the act is possible now
 */
public record Possibility(String act, String label, Optional<Reason> whyNot) {

    public boolean possible() {
        return whyNot.isEmpty();
    }
}
