package fr.sons.web.casefile;

import fr.sons.order.api.OrderState;
import fr.sons.solde.api.SoldeState;
import fr.sons.verification.api.VerificationState;

/**
 * What a step waits for before its other acts become possible, in one line: said once for the step instead of once for each
 * act. An act ruled out by a rule (a date, a reserve) keeps its own reason.
 */
final class StepWait {

    private StepWait() {}

    /** @param next whom the case waits for, as {@link NextStep} says it; empty when for nobody */
    static String inWords(
            CaseStep step, OrderState order, VerificationState verification, SoldeState solde, String next) {
        return switch (step) {
            case ORDER -> order(order, next);
            case VERIFICATION -> verification(verification);
            case SOLDE -> solde(solde);
            case INSTALLATION, PAYMENT, RECOVERY -> next.isEmpty() ? "cette étape est terminée." : lower(next) + ".";
        };
    }

    private static String order(OrderState state, String next) {
        return switch (state) {
            case ADVANCE_PAID -> "cette étape est terminée, l’avance est payée.";
            case ADVANCE_REJECTED, LAPSED, CANCELLED -> "la commande est close («\u00a0" + state.label() + "\u00a0»).";
            case PLACED -> "l’avance n’est pas encore demandée.";
            case ADVANCE_REQUESTED, ADVANCE_TO_COMPLETE, ADVANCE_ACCEPTED -> lower(next) + ".";
        };
    }

    private static String verification(VerificationState state) {
        return switch (state) {
            case NOT_STARTED -> "cette étape commence quand le fournisseur atteste la fin de prestation.";
            case TO_VERIFY -> "aucune réserve n’a été émise.";
            case RESERVES_OPEN -> "le fournisseur répond aux réserves, puis le client les lève.";
            case SIGNED -> "cette étape est terminée, le client a signé.";
            case CLOSED -> "cette étape est close.";
        };
    }

    private static String solde(SoldeState state) {
        return switch (state) {
            case NOT_STARTED, AWAITED -> "cette étape commence quand le fournisseur dépose la demande de solde.";
            case SUBMITTED -> "l’ASP examine la demande de solde.";
            case TO_COMPLETE -> "l’ASP attend les compléments du fournisseur.";
            case ACCEPTED -> "le solde est accepté et attend son paiement.";
            case PAID -> "cette étape est terminée, le solde est payé.";
            case REJECTED, EXPIRED, CLOSED -> "cette étape est close («\u00a0" + state.label() + "\u00a0»).";
        };
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? "" : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
