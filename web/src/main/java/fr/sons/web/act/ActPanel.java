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
     * @param calculation how the date that the reason names came about; empty where it names none
     */
    public record Group(List<Possibility> acts, String why, String rule, List<String> calculation) {
        /** Names the line for the buttons it explains. */
        public String id() {
            return "why-" + acts.get(0).act();
        }
    }

    /** @param wait what the step waits for, in one line that starts in lower case */
    public static ActPanel of(List<Possibility> acts, String wait) {
        return of(acts, wait, List.of());
    }

    /** @param waitCalculation how the date came about until which the step waits */
    public static ActPanel of(List<Possibility> acts, String wait, List<String> waitCalculation) {
        Map<String, Group> byWhy = new LinkedHashMap<>();
        List<Possibility> possible = new ArrayList<>();
        for (Possibility act : acts) {
            if (act.possible()) {
                possible.add(act);
            } else {
                Reason reason = act.whyNot().orElseThrow();
                Group group = onlyTheState(reason) && !wait.isEmpty() ? waiting(wait, waitCalculation) : of(reason);
                byWhy.computeIfAbsent(group.why(), why -> group).acts().add(act);
            }
        }
        return new ActPanel(possible, List.copyOf(byWhy.values()));
    }

    /** The line of the acts that wait for the step, still without them. */
    private static Group waiting(String wait, List<String> calculation) {
        return new Group(new ArrayList<>(), "Pas maintenant\u00a0: " + wait, "", calculation);
    }

    /** The line of this reason, still without its acts. */
    private static Group of(Reason reason) {
        String why = (reason.message() + " " + reason.todo()).strip();
        return new Group(new ArrayList<>(), why, reason.rule(), reason.calculation());
    }

    /** Refusals of the transition tables: the act belongs to another moment in the life of the case. */
    private static boolean onlyTheState(Reason reason) {
        return reason.code().endsWith("-impossible") || reason.code().endsWith("-etat");
    }
}
