package fr.sons.installation.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * R-INS-01: attestation or solde request received by FIN_PRESTATION, to the millisecond of receipt. A dispositif without
 * that milestone sets no deadline.
 */
public final class CompletionInTime {

    public static final String RULE = "R-INS-01";

    private CompletionInTime() {}

    public static Optional<Reason> whyNot(Optional<BindingDeadline> deadline, Instant receivedAt) {
        if (!isOver(deadline, receivedAt)) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(
                        RULE,
                        "fin-prestation-hors-delai",
                        "La fin de prestation devait être attestée, ou le solde demandé, au plus tard le "
                                + deadline.get().inWordsWithText() + ".",
                        "La prestation compte comme non livrée ; le client ne peut pas être refacturé.")
                .explained(deadline.get().calculation()));
    }

    /** What a service that counts as not delivered answers to whoever attests it: the date it missed, and who can reopen. */
    public static Reason notDelivered(BindingDeadline deadline) {
        return Reason.of(
                        "R-INS-02",
                        "prestation-non-livree",
                        "La prestation est réputée non livrée : ni attestation ni demande de solde n’a été reçue au plus tard le "
                                + deadline.inWordsWithText() + ".",
                        "Consultez le recouvrement ouvert sur ce dossier. Après une prolongation, seul un agent de l’ANS peut"
                                + " le rouvrir.")
                .explained(deadline.calculation());
    }

    /** Why the service of a lapsed order cannot resume: FIN_PRESTATION in force has passed (R-CAL-06). */
    public static Optional<Reason> whyNotReopen(Optional<BindingDeadline> deadline, Instant at) {
        return isOver(deadline, at)
                ? Optional.of(Reason.of(
                                "R-CAL-06",
                                "reouverture-hors-delai",
                                "La fin de la prestation de ce dispositif est passée depuis le "
                                        + deadline.get().inWordsWithText()
                                        + " : un dossier rouvert serait aussitôt hors délai.",
                                "Publiez d’abord un calendrier modificatif qui prolonge cette échéance.")
                        .explained(deadline.get().calculation()))
                : Optional.empty();
    }

    /** Whether FIN_PRESTATION is past at that instant; never where the dispositif has none. */
    public static boolean isOver(Optional<BindingDeadline> deadline, Instant at) {
        return deadline.isPresent() && !deadline.get().accepts(at);
    }

    /** Whether a service of which nothing was heard may be found not delivered: past, and every act in time is saved. */
    public static boolean isMissed(Optional<BindingDeadline> deadline, Instant at) {
        return deadline.isPresent() && deadline.get().isVerdictDue(at);
    }
}
