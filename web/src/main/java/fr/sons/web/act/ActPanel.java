package fr.sons.web.act;

import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The acts of one step as a page shows them: those possible now, then the others, grouped by why not. Acts that only wait for
 * the state of the case to change share one line.
 *
 * @param possible what can be done now
 * @param groups what cannot, by reason
 */
public record ActPanel(List<Possibility> possible, List<Group> groups) {

    /**
     * Acts that one reason rules out.
     *
     * @param why the reason in words
     * @param rule id of the rule; empty when it is only the state
     */
    public record Group(List<Possibility> acts, String why, String rule) {
        /** Names the line for the buttons it explains. */
        public String id() {
            return "why-" + acts.get(0).act();
        }
    }

    /** @param wait what the step waits for, in one line that starts in lower case */
    public static ActPanel of(List<Possibility> acts, String wait) {
        Map<String, List<Possibility>> byWhy = new LinkedHashMap<>();
        Map<String, String> rules = new LinkedHashMap<>();
        List<Possibility> possible = new ArrayList<>();
        for (Possibility act : acts) {
            if (act.possible()) {
                possible.add(act);
            } else {
                Reason reason = act.whyNot().orElseThrow();
                boolean state = onlyTheState(reason) && !wait.isEmpty();
                String why = state ? "Pas maintenant\u00a0: " + wait : (reason.message() + " " + reason.todo()).strip();
                byWhy.computeIfAbsent(why, w -> new ArrayList<>()).add(act);
                rules.put(why, state ? "" : reason.rule());
            }
        }
        return new ActPanel(
                possible,
                byWhy.entrySet().stream()
                        .map(e -> new Group(e.getValue(), e.getKey(), rules.get(e.getKey())))
                        .toList());
    }

    /** Refusals of the transition tables: the act belongs to another moment in the life of the case. */
    private static boolean onlyTheState(Reason reason) {
        return reason.code().endsWith("-impossible") || reason.code().endsWith("-etat");
    }
}
