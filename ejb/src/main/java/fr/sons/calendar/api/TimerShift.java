package fr.sons.calendar.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port to the process engine: moves the alarms of the open cases of a dispositif to the dates of its calendar, a chunk of
 * cases at a time, in the transaction of the caller; a case with all its alarms or not at all (R-CAL-05).
 */
public interface TimerShift {

    /**
     * Where the alarms are to stand.
     *
     * @param inForceFrom since when the calendar is in force: an alarm whose deadline had passed before stays where it is,
     *     since an extension reopens nothing by itself (R-CAL-06)
     * @param firstRefused the first late instant of each wait; without one the alarm never rings
     */
    record Target(String dispositif, Instant inForceFrom, Map<CaseAlarm, Instant> firstRefused) {

        public Target {
            firstRefused = Map.copyOf(firstRefused);
        }
    }

    /** The cases after one reference up to another, included, in the order of references. */
    record Cases(String after, String upTo) {

        /** After every reference, in whatever order the database sorts: they all begin with SONS. */
        public static final String LAST = "T";

        public static final Cases ALL = new Cases("", LAST);

        public Cases endingAt(String last) {
            return new Cases(after, last);
        }

        public Cases after(String ref) {
            return new Cases(ref, upTo);
        }
    }

    /**
     * How many cases wait with an alarm whose deadline has not passed, and how many of these alarms stand elsewhere than they
     * are to.
     */
    record Waiting(CaseAlarm alarm, long cases, long timers) {}

    /**
     * What became of a chunk.
     *
     * @param cases cases whose alarms were moved
     * @param busy cases left alone because somebody works on them just now, or their alarm is just ringing
     */
    record Chunk(int cases, int timers, List<String> busy) {

        public Chunk {
            busy = List.copyOf(busy);
        }
    }

    /**
     * The open cases of a dispositif by what they wait for; without those whose deadline had passed before, which it still
     * binds although no verdict was given yet (R-CAL-06).
     */
    List<Waiting> waiting(Target target);

    /**
     * Parts of about equal size that together are all cases of a dispositif, those included that are still to come; as many as
     * asked for, or fewer where there are not as many cases.
     */
    List<Cases> split(String dispositif, int parts);

    /** How many of these cases have an alarm that does not stand where it is to. */
    long remaining(Target target, Cases cases);

    /** Whether nothing is left to move among these cases, neither an alarm nor a date that a task shows. */
    boolean settled(Target target, Cases cases);

    /** The last of so many of these cases; empty where there is none. */
    Optional<String> boundary(Target target, Cases cases, int size);

    /** Moves the alarms of these cases. */
    Chunk move(Target target, Cases cases, Instant now);
}
