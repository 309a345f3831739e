package fr.sons.solde.api;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;

/**
 * No request was received by the closing, R-SOL-07. Told in the transaction of the act.
 *
 * @param closing the one that bound the case, whatever was published since (R-CAL-06)
 */
public record SoldeExpired(Caller by, CaseRef ref, BindingDeadline closing) {}
