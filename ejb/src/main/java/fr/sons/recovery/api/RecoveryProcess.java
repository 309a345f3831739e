package fr.sons.recovery.api;

import fr.sons.kernel.CaseRef;
import java.time.LocalDate;

/** Port of the recovery's process: told after each act, in the act's transaction. */
public interface RecoveryProcess {

    /**
     * A recovery was opened.
     *
     * @param observationsDue last day on which the vendor may answer, Europe/Paris
     */
    void opened(CaseRef ref, LocalDate observationsDue);

    /**
     * The delay to answer begins later, since the letter does; the process still waits for observations.
     *
     * @param observationsDue last day on which the vendor may answer, Europe/Paris
     */
    void delayed(CaseRef ref, LocalDate observationsDue);

    /** The vendor's first observations arrived: the case can be proposed. */
    void observed(CaseRef ref);

    void proposed(CaseRef ref);

    void decided(CaseRef ref);

    /** The case is reopened: its recovery ends wherever it stands. */
    void withdrawn(CaseRef ref);
}
