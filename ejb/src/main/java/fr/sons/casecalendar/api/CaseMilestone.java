package fr.sons.casecalendar.api;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;

/** A milestone as it binds a case, and how its date comes about. */
public record CaseMilestone(Deadline deadline, DateExplanation explanation) {}
