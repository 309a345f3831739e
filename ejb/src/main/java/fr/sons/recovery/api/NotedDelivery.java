package fr.sons.recovery.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the acknowledgement of receipt of the decision's letter says.
 *
 * @param presentedOn the day of the first presentation
 * @param collectedOn where the addressee was absent: the day the letter was collected, if it was
 * @param correction why it takes the place of what was noted before; none the first time
 */
public record NotedDelivery(
        LocalDate presentedOn,
        Presentation presentation,
        Optional<LocalDate> collectedOn,
        Optional<String> correction) {}
