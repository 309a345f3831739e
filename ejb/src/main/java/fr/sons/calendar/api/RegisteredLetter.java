package fr.sons.calendar.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a registered letter (« lettre recommandée avec avis de réception ») counts as notified (R-REC-05): handed over or
 * refused, that day; collected within fifteen calendar days after the delivery notice, the day of collection; never
 * collected, the day of the first presentation.
 *
 * @param notifiedOn the day from which time limits run
 * @param steps why, in French, one sentence a step
 */
public record RegisteredLetter(LocalDate notifiedOn, List<String> steps) {

    /** How long the post office keeps it, from the day after the notice was left. */
    public static final int KEPT_DAYS = 15;

    public RegisteredLetter {
        steps = List.copyOf(steps);
    }

    /** Handed to its addressee, or refused by it, at the first presentation. */
    public static RegisteredLetter presented(LocalDate day, boolean refused) {
        return new RegisteredLetter(
                day,
                List.of("Présentée le " + FrenchDates.dayAndDate(day) + " et " + (refused ? "refusée" : "remise")
                        + " : notifiée ce jour-là."));
    }

    /** Until when the post office keeps a letter for which a notice was left, in one step. */
    public static String kept(LocalDate firstPresentation) {
        return "Première présentation le " + FrenchDates.dayAndDate(firstPresentation)
                + " : avis de passage ; gardée " + KEPT_DAYS + " jours calendaires à compter du lendemain, jusqu’au "
                + FrenchDates.dayAndDate(firstPresentation.plusDays(KEPT_DAYS)) + ".";
    }

    /**
     * Nobody was there: a notice was left.
     *
     * @param collectedOn when it was collected at the post office, if it was
     */
    public static RegisteredLetter absent(LocalDate firstPresentation, Optional<LocalDate> collectedOn) {
        LocalDate last = firstPresentation.plusDays(KEPT_DAYS);
        String notice = kept(firstPresentation);
        Optional<LocalDate> inTime = collectedOn.filter(day -> !day.isAfter(last));
        inTime.filter(day -> day.isBefore(firstPresentation)).ifPresent(day -> {
            throw new IllegalArgumentException("Collected on " + day + ", before it was presented");
        });
        return inTime.map(day -> new RegisteredLetter(
                        day, List.of(notice, "Retirée le " + FrenchDates.dayAndDate(day) + " : notifiée ce jour-là.")))
                .orElseGet(() -> new RegisteredLetter(
                        firstPresentation,
                        List.of(notice, "Non retirée dans ce délai : notifiée le jour de la première présentation.")));
    }
}
