package fr.sons.installation.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;

/** News: FIN_PRESTATION passed with neither attestation nor solde request; the service counts as not delivered (R-INS-02). */
public record NotDelivered(Caller by, CaseRef ref) {}
