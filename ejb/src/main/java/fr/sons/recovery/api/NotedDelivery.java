package fr.sons.recovery.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the acknowledgement of receipt of the decision's letter says.
 *
 * @param presentedOn the day of the first presentation
 * @param collectedOn where the addressee was absent: the day the letter was collected, if it was
 * @param correction where it takes the place of what was noted before; none the first time
 */
public record NotedDelivery(
        LocalDate presentedOn,
        Presentation presentation,
        Optional<LocalDate> collectedOn,
        Optional<Correction> correction) {

    /**
     * What is replaced, and why.
     *
     * @param revisionRead of the recovery, when what is replaced was read: nobody replaces a correction unread
     */
    public record Correction(long revisionRead, String reason) {}
}
