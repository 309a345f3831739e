package fr.sons.order.api;

import fr.sons.kernel.CaseRef;

/**
 * Port to the process « commande » of a case: told of each act in the act's own transaction, after the state has changed.
 * A failure here undoes the act.
 */
public interface OrderProcess {

    void placed(CaseRef ref);

    void advanceRequested(CaseRef ref);

    void advanceComplementsAsked(CaseRef ref);

    void advanceCompleted(CaseRef ref);

    void advanceAccepted(CaseRef ref);

    void advanceRejected(CaseRef ref);

    void advancePaid(CaseRef ref);

    /**
     * The order ended by an act from outside the process (cancelled, or not delivered before any advance was paid). Not
     * called when the process's own timer made the order lapse, nor after {@link #advanceRejected}.
     */
    void closed(CaseRef ref);
}
