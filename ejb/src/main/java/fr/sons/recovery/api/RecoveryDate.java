package fr.sons.recovery.api;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.calendar.api.LegalDelay;
import fr.sons.calendar.api.RemedyDelay;
import java.time.LocalDate;

/**
 * The last day of a time limit of a recovery (R-REC-05).
 *
 * @param what what ends that day, in French
 * @param due until its end
 */
public record RecoveryDate(String what, LocalDate due, DateExplanation explanation) {

    private static final String FROM_THE_LETTER =
            "Phase contradictoire (R-REC-02) : le délai court du jour de la lettre"
                    + " d’information préalable. Aucun texte n’en fixe la durée : c’est un paramètre du programme, quinze jours au"
                    + " moins.";
    private static final String FROM_THE_DECISION =
            "Paiement (R-REC-05) : le délai court du jour de la décision ; sa durée"
                    + " est celle qu’indique la lettre de décision.";

    /** Of the contradictory letter: until when the vendor may answer it. */
    public static RecoveryDate observations(LegalDelay delay) {
        return new RecoveryDate(
                "Observations du fournisseur",
                delay.due(),
                DateExplanation.of(delay).because(FROM_THE_LETTER));
    }

    /** Of a pronounced recovery: until when its sums are to be paid. */
    public static RecoveryDate payment(LegalDelay delay) {
        return new RecoveryDate(
                "Paiement de la somme réclamée",
                delay.due(),
                DateExplanation.of(delay).because(FROM_THE_DECISION));
    }

    /** Of a notified decision: until when it can be brought before the court. */
    public static RecoveryDate remedy(RemedyDelay delay) {
        return new RecoveryDate("Recours contre la décision", delay.due(), DateExplanation.of(delay));
    }

    /** {@code jusqu’au 2 janvier 2024 inclus, dans 12 jours}. */
    public String inWordsWithRemaining(LocalDate today) {
        return due.isBefore(today)
                ? "délai dépassé depuis le " + FrenchDates.date(due)
                : "jusqu’au " + FrenchDates.date(due) + " inclus" + FrenchDates.remaining(today, due);
    }
}
