package fr.sons.calendar.api;

/** Port: the cases that a deadline has ended and that an agent could reopen after an extension (R-CAL-06). */
public interface PassedCases {

    long count(String dispositif, MilestoneKind kind);
}
