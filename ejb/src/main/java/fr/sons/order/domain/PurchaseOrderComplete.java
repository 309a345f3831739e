package fr.sons.order.domain;

import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.order.api.PlaceOrder;
import java.util.Optional;

/** R-CMD-08: a purchase order has units, one scenario, the words that the State takes it in charge, and an amount. */
public final class PurchaseOrderComplete {

    public static final String RULE = "R-CMD-08";
    private static final int MAX_SCENARIO = 200;

    private PurchaseOrderComplete() {}

    public static Optional<Reason> whyNot(PlaceOrder command) {
        String scenario = command.scenario() == null ? "" : command.scenario().strip();
        if (command.client() == null || command.signedOn() == null || isBlank(command.band())) {
            return reason(
                    "commande-incomplete",
                    "Le bon de commande doit indiquer le client final, la date de signature et la tranche de prix.",
                    "Complétez le bon de commande.");
        }
        if (command.units() < 1) {
            return reason(
                    "unites-nulles",
                    "Le bon de commande doit porter sur au moins une unité.",
                    "Indiquez le nombre d’unités commandées.");
        }
        if (scenario.isEmpty() || scenario.length() > MAX_SCENARIO) {
            return reason(
                    "scenario-manquant",
                    "Le bon de commande doit indiquer un scénario d’installation, en " + MAX_SCENARIO
                            + " caractères au plus.",
                    "Indiquez le scénario, le même que sur la VA ou la MOM.");
        }
        if (!command.stateTakesCharge()) {
            return reason(
                    "mention-manquante",
                    "Le bon de commande doit porter la mention « Montant pris en charge par l’État au titre du Ségur de"
                            + " la santé ».",
                    "Faites signer un bon de commande qui porte cette mention.");
        }
        return Optional.empty();
    }

    /** The amount, once it is known from the price list. */
    public static Optional<Reason> whyNotPrice(Money price) {
        return price.isPositive()
                ? Optional.empty()
                : reason(
                        "montant-nul",
                        "Le montant du bon de commande est nul.",
                        "Vérifiez la tranche de prix et le nombre d’unités.");
    }

    private static Optional<Reason> reason(String code, String message, String todo) {
        return Optional.of(Reason.of(RULE, code, message, todo));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
