package fr.sons.calendar.api;

import fr.sons.kernel.Caller;

/** News: a version of a calendar was published (R-CAL-04); told in the transaction of the publication. */
public record CalendarPublished(Caller by, String dispositif, int version) {}
