package fr.sons.installation.api;

import fr.sons.kernel.CaseRef;

/**
 * Port to the process « installation » of a case: told of each act in the act's own transaction, after the state has
 * changed. Not told when the process's own timer found the service not delivered.
 */
public interface InstallationProcess {

    void opened(CaseRef ref);

    void attested(CaseRef ref);

    void keptBySolde(CaseRef ref);

    void closed(CaseRef ref);
}
