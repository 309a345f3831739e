package fr.sons.web.work;

import fr.sons.calendar.api.DateExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The explanations of the dates of one list, each written once under the list: hundreds of rows share a few milestones,
 * and a row links to its own.
 */
public final class Calculations {

    /** One of them, with the number that its anchor bears. */
    public record Calculation(int number, DateExplanation explanation) {}

    private final List<Calculation> all = new ArrayList<>();

    /** Number of the explanation, noted when it is new; 0 where a row has none. */
    public int numberOf(Optional<DateExplanation> explanation) {
        if (explanation.isEmpty()) {
            return 0;
        }
        for (Calculation known : all) {
            if (known.explanation().equals(explanation.get())) {
                return known.number();
            }
        }
        all.add(new Calculation(all.size() + 1, explanation.get()));
        return all.size();
    }

    public List<Calculation> all() {
        return List.copyOf(all);
    }
}
