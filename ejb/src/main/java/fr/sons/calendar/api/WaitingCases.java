package fr.sons.calendar.api;

import java.util.function.Consumer;

/** Port to the process engine: the open cases that wait for a milestone, one by one and never all at once. */
public interface WaitingCases {

    /** In the order of their references, read from a cursor in the transaction of the caller. */
    void each(String dispositif, CaseAlarm alarm, Consumer<CaseLine> sink);
}
