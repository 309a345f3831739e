package fr.sons.solde.api;

import fr.sons.kernel.CaseRef;

/** Port of the solde's process: told after each act of a person, in the act's transaction. */
public interface SoldeProcess {

    void opened(CaseRef ref);

    void submitted(CaseRef ref);

    void complementsRequested(CaseRef ref);

    void completed(CaseRef ref);

    void accepted(CaseRef ref);

    void rejected(CaseRef ref);

    void paid(CaseRef ref);

    /** The order ended or was not delivered: nothing is waited for any more. */
    void closed(CaseRef ref);
}
