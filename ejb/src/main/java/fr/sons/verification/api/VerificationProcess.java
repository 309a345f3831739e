package fr.sons.verification.api;

import fr.sons.kernel.CaseRef;

/** Port of the verification's process: told after each act, in the act's transaction. */
public interface VerificationProcess {

    void opened(CaseRef ref);

    void reserveRaised(CaseRef ref);

    void reserveAnswered(CaseRef ref);

    void reserveLifted(CaseRef ref);

    void signed(CaseRef ref);

    /** The order ended, was not delivered, or its solde expired: nothing is waited for any more. */
    void closed(CaseRef ref);
}
