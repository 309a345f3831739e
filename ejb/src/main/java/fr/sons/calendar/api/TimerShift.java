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

    /** How many cases wait with an alarm, and with how many alarms. */
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

    /** The open cases of a dispositif by what they wait for. */
    List<Waiting> waiting(String dispositif);

    /** How many cases have an alarm that does not stand where it is to. */
    long remaining(Target target);

    /** Whether nothing is left to move, neither an alarm nor a date that a task shows. */
    boolean settled(Target target);

    /** The last case of the next chunk of cases after this one, in the order of references; empty at the end. */
    Optional<String> boundary(Target target, String after, int size);

    /** Moves the alarms of the cases after one reference up to another, included. */
    Chunk move(Target target, String after, String upTo, Instant now);
}
