package fr.sons.calendar.api;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Port to the process engine: the open cases that wait for a milestone, one by one and never all at once. */
public interface WaitingCases {

    /**
     * In the order of their references, read from a cursor in the transaction of the caller.
     *
     * @param at the instant at which the cases are judged
     * @param sink is told of each, and the first late instant of the deadline that had passed for it by then, which binds it
     *     although no verdict was given yet; empty where it is still to come
     */
    void each(String dispositif, CaseAlarm alarm, Instant at, BiConsumer<CaseLine, Optional<Instant>> sink);
}
