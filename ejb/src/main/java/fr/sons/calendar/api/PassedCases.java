package fr.sons.calendar.api;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Port: the cases that a deadline has ended (R-CAL-06). */
public interface PassedCases {

    /** How many of them an agent could reopen after an extension. */
    long reopenable(String dispositif, MilestoneKind kind);

    /**
     * In the order of their references, read from a cursor in the transaction of the caller.
     *
     * @param sink is told of each, and why it cannot be reopened, in French; empty when it can
     */
    void each(String dispositif, MilestoneKind kind, BiConsumer<CaseLine, Optional<String>> sink);
}
