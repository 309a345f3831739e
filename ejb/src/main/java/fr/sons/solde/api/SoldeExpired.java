package fr.sons.solde.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;

/** No request was received by the closing, R-SOL-07. Told in the transaction of the act. */
public record SoldeExpired(Caller by, CaseRef ref) {}
