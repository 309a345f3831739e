package fr.sons.calendar.api;

import java.time.LocalDate;
import java.util.List;

/**
 * What an officer of the ANS writes down to amend the calendar of a dispositif.
 *
 * @param legalText the text that amends, e.g. {@code "arrêté modificatif du 18 septembre 2023"}
 * @param publishedOn the day this text is published
 */
public record AmendmentDraft(
        String dispositif, String legalText, LocalDate publishedOn, List<MilestoneChange> changes) {

    public AmendmentDraft {
        changes = List.copyOf(changes);
    }
}
