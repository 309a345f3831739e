package fr.sons.calendar.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Until when a decision can be brought before the administrative court (R-REC-05): two months franc from its notification
 * (CJA, art. R. 421-1); where the notification does not name the remedies, one year (CE Ass., 13 July 2016, n° 387763). A
 * prior request filed in time interrupts it, and two new months run from its answer; two months of silence are a refusal, and
 * a refusal in words that is notified within the two months after it makes them run once more (CJA, art. R. 421-2).
 *
 * @param due the last day to act, until its end
 * @param steps the computation in French, one sentence a step
 */
public record RemedyDelay(LocalDate due, List<String> steps) {

    private static final int MONTHS = 2;
    private static final int REASONABLE_MONTHS = 12;

    public RemedyDelay {
        steps = List.copyOf(steps);
    }

    /**
     * From the notification.
     *
     * @param remediesNamed whether the notification names the remedies and their time limits (CJA, art. R. 421-5)
     */
    public static RemedyDelay of(RegisteredLetter letter, boolean remediesNamed) {
        List<String> steps = new ArrayList<>(letter.steps());
        if (remediesNamed) {
            steps.add("La notification indique les voies et délais de recours : deux mois (CJA, art. R. 421-1).");
            return after(steps, LegalDelay.francMonths(letter.notifiedOn(), MONTHS));
        }
        steps.add("La notification n’indique pas les voies et délais de recours (CJA, art. R. 421-5) : délai"
                + " raisonnable d’un an (CE, Ass., 13 juillet 2016, n° 387763).");
        return after(steps, LegalDelay.months(letter.notifiedOn(), REASONABLE_MONTHS));
    }

    /**
     * After a prior request to the administration (« recours gracieux »).
     *
     * @param answeredOn the day its answer was notified, if there was one
     */
    public RemedyDelay afterPriorRequest(LocalDate receivedOn, Optional<LocalDate> answeredOn) {
        List<String> longer = new ArrayList<>(steps);
        if (receivedOn.isAfter(due)) {
            longer.add("Recours gracieux reçu le " + FrenchDates.date(receivedOn)
                    + ", après la fin du délai : il n’interrompt rien.");
            return new RemedyDelay(due, longer);
        }
        longer.add("Recours gracieux reçu le " + FrenchDates.date(receivedOn)
                + ", dans le délai : il l’interrompt, deux nouveaux mois courent de sa réponse.");
        LocalDate implicit = receivedOn.plusMonths(MONTHS);
        Optional<LocalDate> inTime = answeredOn.filter(day -> !day.isAfter(implicit));
        if (inTime.isPresent()) {
            longer.add("Réponse notifiée le " + FrenchDates.date(inTime.get()) + ".");
            return after(longer, LegalDelay.francMonths(inTime.get(), MONTHS));
        }
        longer.add("Silence gardé deux mois : rejet implicite le " + FrenchDates.date(implicit) + ".");
        LegalDelay fromSilence = LegalDelay.francMonths(implicit, MONTHS);
        Optional<LocalDate> express = answeredOn.filter(day -> !day.isAfter(fromSilence.due()));
        if (express.isPresent()) {
            longer.add("Rejet exprès notifié le " + FrenchDates.date(express.get())
                    + ", dans les deux mois du rejet implicite : le délai court de nouveau (CJA, art. R. 421-2).");
            return after(longer, LegalDelay.francMonths(express.get(), MONTHS));
        }
        return after(longer, fromSilence);
    }

    private static RemedyDelay after(List<String> steps, LegalDelay delay) {
        steps.addAll(delay.steps());
        return new RemedyDelay(delay.due(), steps);
    }
}
