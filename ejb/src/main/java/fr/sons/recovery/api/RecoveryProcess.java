package fr.sons.recovery.api;

import fr.sons.kernel.CaseRef;

/** Port of the recovery's process: told after each act, in the act's transaction. */
public interface RecoveryProcess {

    void opened(CaseRef ref);

    /** The vendor's first observations arrived: the case can be proposed. */
    void observed(CaseRef ref);

    void proposed(CaseRef ref);

    void decided(CaseRef ref);

    /** The case is reopened: its recovery ends wherever it stands. */
    void withdrawn(CaseRef ref);
}
