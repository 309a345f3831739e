package fr.sons.solde.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.order.api.OrderState;
import fr.sons.programme.api.AcceptanceProof;
import fr.sons.solde.api.SoldeState;
import java.time.Instant;
import java.util.Optional;

/**
 * What the rules look at when an act is asked for.
 *
 * @param receivedAt when the server received the act; the calendar's version is the one in force at that instant
 * @param opening OUVERTURE_SOLDE of the window that is open, else of the next, if it has one
 * @param closing CLOTURE_SOLDE of the last window as it binds the case, if the dispositif has one
 * @param endOfService FIN_PRESTATION, if the dispositif has one
 * @param complementsDue until when complements are received, as it binds the case: FIN_MODIFICATION_SOLDE where there is
 *     one, else CLOTURE_SOLDE (R-SOL-04)
 * @param deadlineKept an attestation or an earlier request was received by FIN_PRESTATION
 * @param proof what the dispositif asks the client to sign
 * @param invoiced amount of the invoice that comes with the act, if one does
 */
public record SoldeFacts(
        SoldeState state,
        Instant receivedAt,
        Optional<BindingDeadline> opening,
        Optional<BindingDeadline> closing,
        Optional<BindingDeadline> endOfService,
        Optional<BindingDeadline> complementsDue,
        boolean deadlineKept,
        OrderState order,
        AcceptanceProof proof,
        boolean proofSigned,
        Money price,
        Optional<Money> invoiced) {

    private static boolean accepts(Optional<BindingDeadline> deadline, Instant receivedAt) {
        return deadline.map(d -> d.accepts(receivedAt)).orElse(true);
    }

    public boolean windowOpen() {
        return accepts(closing, receivedAt);
    }

    /** Whether the guichet waits for a window to open: before the first, or between two of them. */
    boolean windowToOpen() {
        return opening.filter(o -> o.isToOpen(receivedAt)).isPresent();
    }

    /**
     * Why a solde that waits anew would be late at once, or would wait for a request that its service lets nobody make; empty
     * when neither is so, or its request has come.
     */
    public Optional<Reason> whyNotReopen() {
        if (state != SoldeState.AWAITED) {
            return Optional.empty();
        }
        return !windowOpen() ? Optional.of(closed()) : serviceInTime() ? Optional.empty() : Optional.of(serviceLate());
    }

    private Reason closed() {
        return Reason.of(
                        "R-CAL-06",
                        "reouverture-hors-delai",
                        "Le guichet du solde de ce dispositif est clos depuis le "
                                + closing.orElseThrow().inWordsWithText() + " : rien ne pourrait être reçu.",
                        "Publiez d’abord un calendrier modificatif qui le prolonge.")
                .explained(closing.orElseThrow().calculation());
    }

    private Reason serviceLate() {
        return Reason.of(
                        "R-CAL-06",
                        "reouverture-prestation-hors-delai",
                        "La fin de prestation de ce dossier est passée depuis le "
                                + endOfService.orElseThrow().inWordsWithText()
                                + " sans attestation : aucune demande de solde ne pourrait être reçue.",
                        "Rouvrez la fin de prestation de ce dossier, une fois prolongée par un calendrier modificatif : sa demande de"
                                + " solde sera attendue de nouveau avec elle.")
                .explained(endOfService.orElseThrow().calculation());
    }

    /** Why an order that had lapsed cannot live again: the solde it leads to was rejected for good (R-SOL-07). */
    public static Optional<Reason> whyNotLiveAgain(SoldeState state) {
        return state != SoldeState.REJECTED
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "R-CAL-06",
                        "reouverture-solde-rejete",
                        "La demande de solde de ce dossier a été rejetée : il n’y a plus rien à financer.",
                        "Une nouvelle commande peut être passée si le guichet des commandes est ouvert."));
    }

    boolean serviceInTime() {
        return deadlineKept || accepts(endOfService, receivedAt);
    }

    public boolean complementsOpen() {
        return accepts(complementsDue, receivedAt);
    }

    /** Whether a request that did not come may be found missing: every act received in time is saved (R-CAL-03). */
    public boolean requestMissed() {
        return isMissed(closing, receivedAt);
    }

    public boolean complementsMissed() {
        return isMissed(complementsDue, receivedAt);
    }

    private static boolean isMissed(Optional<BindingDeadline> deadline, Instant at) {
        return deadline.map(d -> d.isVerdictDue(at)).orElse(false);
    }

    /** No request has come yet, or none can any more: what decides is the law, not the state a timer left. */
    boolean waitsForRequest() {
        return switch (state) {
            case NOT_STARTED, AWAITED, EXPIRED, CLOSED -> true;
            default -> false;
        };
    }
}
