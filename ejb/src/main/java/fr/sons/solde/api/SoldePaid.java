package fr.sons.solde.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;

/** The solde was paid by the ASP. Told in the transaction of the act. */
public record SoldePaid(Caller by, CaseRef ref) {}
