package fr.sons.calendar.domain;

import fr.sons.calendar.api.Deadline;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Milestones as a list by date shows them. What is still possible on 31 October ends at the instant at which what begins on
 * 1 November does: the date that is read comes first, then the instant, then the dispositif.
 */
public final class ByDate {

    public static final Comparator<Deadline> ORDER = Comparator.comparing(ByDate::key);

    /** How many parts a key has. */
    public static final int PARTS = 5;

    private static final String SEPARATOR = " ";

    private ByDate() {}

    /** Sorts as the list does: where the page after this milestone goes on. */
    public static String key(Deadline d) {
        return key(parts(d));
    }

    /** The parts of {@link #key}, none of which holds a blank. */
    public static List<String> parts(Deadline d) {
        Instant turns = d.kind().opens() ? d.opensAt() : d.firstRefused();
        return List.of(
                d.date().toString(),
                "%016d".formatted(turns.toEpochMilli()),
                d.dispositif(),
                "%02d".formatted(d.kind().ordinal()),
                "%02d".formatted(d.window()));
    }

    /** The key of these parts. */
    public static String key(List<String> parts) {
        return String.join(SEPARATOR, parts);
    }
}
