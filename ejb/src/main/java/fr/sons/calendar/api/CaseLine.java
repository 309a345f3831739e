package fr.sons.calendar.api;

import fr.sons.kernel.CaseRef;

/** A case in a list of those that an amendment touches. */
public record CaseLine(CaseRef ref, String vendorName, String clientName) {}
