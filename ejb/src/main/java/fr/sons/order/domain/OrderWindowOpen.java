package fr.sons.order.domain;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.kernel.Reason;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * R-CMD-02: the order is signed and received inside the order window. A milestone that is not
 * set limits nothing; a dispositif without any calendar is open for nothing.
 */
public final class OrderWindowOpen {

    public static final String RULE = "R-CMD-02";

    private OrderWindowOpen() {}

    /** @param open whether the calendar says that orders are received at that instant */
    public static Optional<Reason> whyNot(
            boolean open,
            Optional<Deadline> opening,
            Optional<Deadline> closing,
            LocalDate signedOn,
            Instant receivedAt) {
        LocalDate receivedOn = Paris.date(receivedAt);
        if (signedOn.isAfter(receivedOn)) {
            return reason(
                    "signature-future",
                    "La date de signature, le " + FrenchDates.date(signedOn) + ", est dans le futur.",
                    "Vérifiez la date de signature.");
        }
        if (opening.isPresent()
                && (signedOn.isBefore(opening.get().date())
                        || receivedAt.isBefore(opening.get().opensAt()))) {
            return reason(
                    "commande-avant-ouverture",
                    "Les commandes de ce dispositif sont ouvertes depuis le "
                            + opening.get().inWords() + " ; celle-ci est signée du " + FrenchDates.date(signedOn) + ".",
                    "Vérifiez la date de signature.");
        }
        if (closing.isPresent() && !closing.get().accepts(receivedAt)) {
            return reason(
                    "commande-hors-delai",
                    "Les commandes de ce dispositif étaient reçues jusqu’au "
                            + closing.get().inWords() + " ("
                            + closing.get().legalBasis() + ").",
                    "Aucune commande nouvelle n’est possible pour ce dispositif.");
        }
        return open
                ? Optional.empty()
                : reason(
                        "commandes-fermees",
                        "Les commandes de ce dispositif ne sont pas ouvertes.",
                        "Consultez l’échéancier du dispositif.");
    }

    private static Optional<Reason> reason(String code, String message, String todo) {
        return Optional.of(Reason.of(RULE, code, message, todo));
    }
}
