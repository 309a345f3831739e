package fr.sons.calendar.api;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Port: the cases that a deadline has ended (R-CAL-06). */
public interface PassedCases {

    /**
     * A case that a deadline has ended.
     *
     * @param deadline the one that ended it, whichever version set it
     * @param whyNot why it cannot be reopened, in French; empty when it can
     */
    record Passed(CaseLine line, Deadline deadline, Optional<String> whyNot) {}

    /** How many of them an agent could reopen after an extension. */
    long reopenable(String dispositif, MilestoneKind kind);

    /**
     * Those whose deadline had passed at an instant, in the order of their references, read from a cursor in the transaction
     * of the caller. One that a later deadline has ended since is none of them.
     */
    void each(String dispositif, MilestoneKind kind, Instant at, Consumer<Passed> sink);
}
