package fr.sons.calendar.api;

import java.util.function.Consumer;

/** Port: the cases that a deadline has ended and that an agent could reopen after an extension (R-CAL-06). */
public interface PassedCases {

    long count(String dispositif, MilestoneKind kind);

    /** In the order of their references, read from a cursor in the transaction of the caller. */
    void each(String dispositif, MilestoneKind kind, Consumer<CaseLine> sink);
}
