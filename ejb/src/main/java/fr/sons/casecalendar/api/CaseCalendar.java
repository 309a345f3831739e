package fr.sons.casecalendar.api;

import fr.sons.calendar.api.CalendarVersionView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of a case at the end of a day.
 *
 * @param version the version in force then; a milestone may come from an older one
 * @param milestones in the order of time
 */
public record CaseCalendar(LocalDate day, Optional<CalendarVersionView> version, List<CaseMilestone> milestones) {}
