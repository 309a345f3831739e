package fr.sons.order.domain;

import fr.sons.calendar.api.BindingDeadline;
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

    /**
     * @param open whether the calendar says that orders are received at that instant
     * @param opening of the window that is open, else of the next, else of the last
     * @param closing of that same window
     */
    public static Optional<Reason> whyNot(
            boolean open,
            Optional<BindingDeadline> opening,
            Optional<BindingDeadline> closing,
            LocalDate signedOn,
            Instant receivedAt) {
        if (signedOn.isAfter(Paris.date(receivedAt))) {
            return reason(
                    "signature-future",
                    "La date de signature, le " + FrenchDates.date(signedOn) + ", est dans le futur.",
                    "Vérifiez la date de signature.");
        }
        return notReceived(opening, closing, receivedAt)
                .or(() -> opening.filter(o -> signedOn.isBefore(o.deadline().date()))
                        .flatMap(o -> signedTooEarly(o, signedOn)))
                .or(() -> open ? Optional.empty() : closed());
    }

    private static Optional<Reason> notReceived(
            Optional<BindingDeadline> opening, Optional<BindingDeadline> closing, Instant receivedAt) {
        return closing.filter(c -> !c.accepts(receivedAt))
                .flatMap(OrderWindowOpen::tooLate)
                .or(() -> opening.filter(o -> o.isToOpen(receivedAt)).flatMap(OrderWindowOpen::tooEarly));
    }

    private static Optional<Reason> tooLate(BindingDeadline closing) {
        return reason(
                        "commande-hors-delai",
                        "Les commandes de ce dispositif étaient reçues jusqu’au " + closing.inWordsWithText() + ".",
                        "Aucune commande nouvelle n’est possible pour ce dispositif.")
                .map(r -> r.explained(closing.calculation()));
    }

    private static Optional<Reason> tooEarly(BindingDeadline opening) {
        return reason(
                        "commande-avant-ouverture",
                        opening.reopens()
                                ? "Les commandes de ce dispositif rouvrent le " + opening.inWordsWithText()
                                        + " ; une commande signée avant n’y sera pas reçue."
                                : "Les commandes de ce dispositif ouvrent le " + opening.inWordsWithText() + ".",
                        opening.reopens()
                                ? "Faites signer la commande à partir de cette date."
                                : "Revenez à partir de cette date.")
                .map(r -> r.explained(opening.calculation()));
    }

    private static Optional<Reason> signedTooEarly(BindingDeadline opening, LocalDate signedOn) {
        return reason(
                        "commande-avant-ouverture",
                        "Les commandes de ce dispositif sont " + (opening.reopens() ? "rouvertes" : "ouvertes")
                                + " depuis le "
                                + opening.inWordsWithText() + " ; celle-ci est signée du " + FrenchDates.date(signedOn)
                                + ", et une commande est signée et reçue dans la même fenêtre.",
                        "Vérifiez la date de signature ; si elle est exacte, faites signer une nouvelle commande.")
                .map(r -> r.explained(opening.calculation()));
    }

    private static Optional<Reason> closed() {
        return reason(
                "commandes-fermees",
                "Les commandes de ce dispositif ne sont pas ouvertes.",
                "Consultez l’échéancier du dispositif.");
    }

    private static Optional<Reason> reason(String code, String message, String todo) {
        return Optional.of(Reason.of(RULE, code, message, todo));
    }
}
