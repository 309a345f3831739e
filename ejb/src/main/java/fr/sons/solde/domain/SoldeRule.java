package fr.sons.solde.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.Reason;
import fr.sons.letter.api.FrenchText;
import fr.sons.order.api.OrderState;
import fr.sons.programme.api.AcceptanceProof;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rules of the solde, each with its id and its reason in French. */
public enum SoldeRule {
    WINDOW_OPEN("R-SOL-01", SoldeFacts::windowOpen, SoldeRule::tooLate),
    WINDOW_OPENED("R-SOL-01", f -> !f.windowToOpen(), SoldeRule::tooEarly),
    SERVICE_IN_TIME("R-SOL-02", SoldeFacts::serviceInTime, SoldeRule::serviceTooLate),
    ORDER_LIVE(
            "R-SOL-03",
            f -> f.order().isLive(),
            f -> Reason.of(
                    "R-SOL-03",
                    "commande-close",
                    "La commande est à l’état « " + f.order().label() + " » : aucun solde n’est dû.",
                    "Consultez l’historique du dossier.")),
    PROOF_SIGNED(
            "R-SOL-03",
            f -> f.proof() == AcceptanceProof.NONE || f.proofSigned(),
            f -> Reason.of(
                    "R-SOL-03",
                    "preuve-non-signee",
                    "Pièce manquante : " + f.proof().label() + " signée par le client final.",
                    "Demandez au client de lever ses réserves et de signer.")),
    INVOICE_AGREES(
            "R-SOL-03",
            f -> f.invoiced().map(i -> i.isPositive() && i.equals(f.price())).orElse(true),
            SoldeRule::invoiceDiffers),
    COMPLEMENTS_OPEN("R-SOL-04", SoldeFacts::complementsOpen, f -> Reason.of(
                    "R-SOL-04",
                    "complements-hors-delai",
                    "Compléments non recevables : "
                            + ExactTime.lateness(
                                    f.complementsDue().orElseThrow().deadline(), f.receivedAt()) + ".",
                    "La demande est instruite avec les pièces déjà reçues.")
            .explained(f.complementsDue().orElseThrow().calculation())),
    COMPLEMENTS_CAN_COME("R-SOL-04", SoldeFacts::complementsOpen, f -> Reason.of(
                    "R-SOL-04",
                    "complements-clos",
                    "Les compléments ne sont plus reçus depuis le "
                            + f.complementsDue().orElseThrow().inWordsWithText() + ".",
                    "Acceptez ou rejetez la demande avec les pièces reçues.")
            .explained(f.complementsDue().orElseThrow().calculation())),
    ADVANCE_SETTLED(
            "R-CMD-06",
            f -> f.order() == OrderState.ADVANCE_ACCEPTED || f.order() == OrderState.ADVANCE_PAID,
            f -> Reason.of(
                    "R-CMD-06",
                    "avance-non-instruite",
                    "L’avance n’est pas encore acceptée : la commande est à l’état « "
                            + f.order().label() + " ».",
                    "Instruisez d’abord la demande d’avance."));

    private final String id;
    private final Predicate<SoldeFacts> holds;
    private final Function<SoldeFacts, Reason> reason;

    SoldeRule(String id, Predicate<SoldeFacts> holds, Function<SoldeFacts, Reason> reason) {
        this.id = id;
        this.holds = holds;
        this.reason = reason;
    }

    /** Id in the rule book. */
    public String id() {
        return id;
    }

    public Optional<Reason> whyNot(SoldeFacts facts) {
        return holds.test(facts) ? Optional.empty() : Optional.of(reason.apply(facts));
    }

    private static Reason tooLate(SoldeFacts f) {
        BindingDeadline closing = f.closing().orElseThrow();
        return Reason.of(
                        "R-SOL-01",
                        "solde-hors-delai",
                        "Demande non recevable : " + ExactTime.lateness(closing.deadline(), f.receivedAt()) + ".",
                        "Les sommes perçues font l’objet d’une procédure de recouvrement, dans laquelle vous pourrez présenter vos observations.")
                .explained(closing.calculation());
    }

    private static Reason tooEarly(SoldeFacts f) {
        BindingDeadline opening = f.opening().orElseThrow();
        return Reason.of(
                        "R-SOL-01",
                        "solde-avant-ouverture",
                        "Le guichet des demandes de solde est fermé : il " + (opening.reopens() ? "rouvre" : "ouvre")
                                + " le " + opening.inWordsWithText() + ".",
                        "Revenez à partir de cette date.")
                .explained(opening.calculation());
    }

    private static Reason serviceTooLate(SoldeFacts f) {
        BindingDeadline endOfService = f.endOfService().orElseThrow();
        return Reason.of(
                        "R-SOL-02",
                        "prestation-hors-delai",
                        "Demande non recevable : ni attestation de fin de prestation ni demande de solde n’a été reçue au plus tard le "
                                + endOfService.inWordsWithText() + ".",
                        "La prestation est réputée non livrée et ne peut pas être refacturée au client.")
                .explained(endOfService.calculation());
    }

    private static Reason invoiceDiffers(SoldeFacts f) {
        return Reason.of(
                "R-SOL-03",
                "facture-discordante",
                "Le montant de la facture (" + FrenchText.euros(f.invoiced().orElseThrow())
                        + " HT) n’est pas le prix de la commande (" + FrenchText.euros(f.price()) + " HT).",
                "Vérifiez le montant saisi ou faites rectifier la facture.");
    }
}
