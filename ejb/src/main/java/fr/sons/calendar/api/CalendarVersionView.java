package fr.sons.calendar.api;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a dispositif's calendar and what it set (R-CAL-04).
 *
 * @param publishedOn the day from which it is in force
 * @param publicationCertainty how sure that day is
 * @param milestones what this version set; what it does not set stays as before
 */
public record CalendarVersionView(
        String dispositif,
        int version,
        String legalText,
        String author,
        LocalDate publishedOn,
        Certainty publicationCertainty,
        List<Deadline> milestones) {

    public CalendarVersionView {
        milestones = List.copyOf(milestones);
    }
}
