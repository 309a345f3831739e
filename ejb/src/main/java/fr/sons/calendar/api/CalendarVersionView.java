package fr.sons.calendar.api;

import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a dispositif's calendar and what it set (R-CAL-04).
 *
 * @param publishedOn the day its legal text was published
 * @param publicationCertainty how sure that day is
 * @param recordedAt when it was published here; empty for reference data
 * @param milestones what this version set; what it does not set stays as before
 */
public record CalendarVersionView(
        String dispositif,
        int version,
        String legalText,
        String author,
        LocalDate publishedOn,
        Certainty publicationCertainty,
        Optional<Instant> recordedAt,
        List<Deadline> milestones) {

    public CalendarVersionView {
        milestones = List.copyOf(milestones);
    }

    /**
     * Since when it decides: the day of its legal publication, but never before it was published here, so that what applied
     * on a past day does not change afterwards.
     */
    public Instant inForceFrom() {
        Instant day = Paris.startOf(publishedOn);
        return recordedAt.filter(r -> r.isAfter(day)).orElse(day);
    }

    /**
     * {@code publiée le 15 octobre 2023, appliquée depuis le 15 décembre 2023 à 9 h 00}: both, where it was published here
     * after the day of its text had begun.
     */
    public String publicationInWords() {
        return "publiée le " + FrenchDates.date(publishedOn)
                + (publicationCertainty == Certainty.CONFIRMED ? "" : " (date " + publicationCertainty.label() + ")")
                + recordedAt
                        .filter(inForceFrom()::equals)
                        .map(at -> ", appliquée depuis le " + FrenchDates.instant(at))
                        .orElse("");
    }
}
