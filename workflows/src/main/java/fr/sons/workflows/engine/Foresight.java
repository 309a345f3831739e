package fr.sons.workflows.engine;

import java.util.List;

/**
 * Told which alarms are about to ring in one transaction, so that what they ask can be answered for all of them together.
 * The answer must be the one that each would get alone.
 */
public interface Foresight {

    /** The alarms, in the order in which they will ring; called in their transaction. */
    void before(List<Alarm> alarms);

    /**
     * An alarm about to ring.
     *
     * @param process key of the diagram
     * @param ref business key of its process: the case
     */
    record Alarm(String process, String ref) {}
}
