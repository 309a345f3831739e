package fr.sons.order.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * R-CMD-06: the advance is requested by CLOTURE_AVANCE at the latest, by the instant of receipt and not by that of a
 * timer (R-CAL-03). A milestone that is not set limits nothing.
 */
public final class AdvanceWindowOpen {

    public static final String RULE = "R-CMD-06";

    private AdvanceWindowOpen() {}

    /**
     * A closing that has passed is told first: what opens later is not for a case that is late (R-CAL-06).
     *
     * @param opening of the window that is open, else of the next
     * @param closing of the last window, as it binds the case
     */
    public static Optional<Reason> whyNot(
            Optional<BindingDeadline> opening, Optional<BindingDeadline> closing, Instant receivedAt) {
        if (isOver(closing, receivedAt)) {
            return Optional.of(Reason.of(
                            RULE,
                            "avance-hors-delai",
                            "Les demandes d’avance de ce dispositif étaient reçues jusqu’au "
                                    + closing.get().inWordsWithText() + ".",
                            "La commande ne peut plus être financée.")
                    .explained(closing.get().calculation()));
        }
        if (opening.isPresent() && opening.get().isToOpen(receivedAt)) {
            return Optional.of(Reason.of(
                            RULE,
                            "avance-avant-ouverture",
                            "Les demandes d’avance de ce dispositif "
                                    + (opening.get().reopens() ? "rouvrent" : "ouvrent") + " le "
                                    + opening.get().inWordsWithText() + ".",
                            "Revenez à partir de cette date.")
                    .explained(opening.get().calculation()));
        }
        return Optional.empty();
    }

    /** Why a lapsed order cannot be revived: CLOTURE_AVANCE in force has passed too (R-CAL-06). */
    public static Optional<Reason> whyNotReopen(Optional<BindingDeadline> closing, Instant at) {
        return isOver(closing, at)
                ? Optional.of(Reason.of(
                                "R-CAL-06",
                                "reouverture-hors-delai",
                                "Les demandes d’avance de ce dispositif sont closes depuis le "
                                        + closing.get().inWordsWithText()
                                        + " : un dossier rouvert serait aussitôt hors délai.",
                                "Publiez d’abord un calendrier modificatif qui prolonge cette échéance.")
                        .explained(closing.get().calculation()))
                : Optional.empty();
    }

    /** Whether CLOTURE_AVANCE is past at that instant; never where the dispositif has none. */
    public static boolean isOver(Optional<BindingDeadline> closing, Instant at) {
        return closing.isPresent() && !closing.get().accepts(at);
    }

    /** Whether an order without a request may lapse: past, and every request received in time is saved (R-CAL-03). */
    public static boolean isMissed(Optional<BindingDeadline> closing, Instant at) {
        return closing.isPresent() && closing.get().isVerdictDue(at);
    }
}
