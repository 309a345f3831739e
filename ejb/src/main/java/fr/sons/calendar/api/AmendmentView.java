package fr.sons.calendar.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An amendment as shown.
 *
 * @param revision rises with every change of the draft: who publishes says which one was read
 * @param closedBy name of who published or abandoned it
 * @param calendarVersion the version of the calendar its publication made
 */
public record AmendmentView(
        long id,
        long revision,
        String dispositif,
        String legalText,
        LocalDate publishedOn,
        AmendmentState state,
        String draftedByLogin,
        String draftedBy,
        Instant draftedAt,
        Optional<String> closedBy,
        Optional<Instant> closedAt,
        Optional<Integer> calendarVersion,
        List<MilestoneChange> changes) {

    public AmendmentView {
        changes = List.copyOf(changes);
    }
}
