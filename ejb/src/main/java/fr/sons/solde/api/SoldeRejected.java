package fr.sons.solde.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;

/** The request was rejected for good, R-SOL-07. Told in the transaction of the act. */
public record SoldeRejected(Caller by, CaseRef ref) {}
