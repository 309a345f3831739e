package fr.sons.web.casefile;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.installation.api.InstallationState;
import fr.sons.order.api.OrderState;
import fr.sons.recovery.api.RecoveryWait;
import fr.sons.solde.api.SoldeState;
import fr.sons.verification.api.VerificationState;
import java.util.List;
import java.util.Optional;

/**
 * Whom the case waits for, for what, and until which deadline: one sentence in the head of the page, read from the
 * states that the capabilities tell.
 *
 * @param actor who is to act, in French
 * @param task what is to be done
 * @param alarms what it waits for, whose deadline bounds it; the first one that the case has counts
 */
public record NextStep(String actor, String task, List<CaseAlarm> alarms) {

    private static final String VENDOR = "Le fournisseur";
    private static final String CLIENT = "Le client final";
    private static final String EXAMINER = "Un instructeur de l’ASP";
    private static final String PAYER = "Un payeur de l’ASP";

    /**
     * The states of a case.
     *
     * @param vendorOwesAnswer whether a reserve waits for the vendor
     * @param recovery whom its recovery waits for; empty without one, and where the one that a reopening abandoned leaves
     *     the case where it waits (R-CAL-06)
     */
    public record States(
            OrderState order,
            InstallationState installation,
            VerificationState verification,
            boolean vendorOwesAnswer,
            SoldeState solde,
            Optional<RecoveryWait> recovery) {}

    /** Empty when nobody has anything left to do. */
    public static Optional<NextStep> of(States s) {
        if (s.recovery().isPresent()) {
            return s.recovery().get().awaited().map(a -> new NextStep(a.actor(), a.task(), List.of()));
        }
        return switch (s.order()) {
            case PLACED -> step(VENDOR, "demande l’avance", CaseAlarm.ADVANCE);
            case ADVANCE_REQUESTED -> step(EXAMINER, "examine la demande d’avance", meanwhile(s));
            case ADVANCE_TO_COMPLETE -> step(VENDOR, "complète la demande d’avance", meanwhile(s));
            case ADVANCE_ACCEPTED -> step(PAYER, "paie l’avance", meanwhile(s));
            case ADVANCE_PAID -> afterAdvance(s);
            case ADVANCE_REJECTED, LAPSED, CANCELLED -> Optional.empty();
        };
    }

    /** What runs for the vendor while the ASP handles the advance: installation is not waiting for it. */
    private static CaseAlarm[] meanwhile(States s) {
        return s.installation() == InstallationState.AWAITED
                ? new CaseAlarm[] {CaseAlarm.SERVICE, CaseAlarm.SOLDE}
                : new CaseAlarm[] {CaseAlarm.SOLDE};
    }

    private static Optional<NextStep> afterAdvance(States s) {
        return switch (s.solde()) {
            case SUBMITTED -> step(EXAMINER, "examine la demande de solde");
            case TO_COMPLETE -> step(VENDOR, "complète la demande de solde", CaseAlarm.COMPLEMENTS);
            case ACCEPTED -> step(PAYER, "paie le solde");
            case PAID, REJECTED, EXPIRED, CLOSED -> Optional.empty();
            case NOT_STARTED, AWAITED -> beforeSolde(s);
        };
    }

    private static Optional<NextStep> beforeSolde(States s) {
        if (s.verification() == VerificationState.RESERVES_OPEN) {
            return s.vendorOwesAnswer()
                    ? step(VENDOR, "répond aux réserves du client", CaseAlarm.SOLDE)
                    : step(CLIENT, "lève les réserves ou les maintient", CaseAlarm.SOLDE);
        }
        if (s.installation() == InstallationState.AWAITED) {
            return step(VENDOR, "atteste la fin de prestation ou demande le solde", CaseAlarm.SERVICE, CaseAlarm.SOLDE);
        }
        if (s.verification() == VerificationState.TO_VERIFY) {
            return step(CLIENT, "vérifie, puis signe ou émet des réserves", CaseAlarm.SOLDE);
        }
        if (s.installation() == InstallationState.NOT_DELIVERED || s.installation() == InstallationState.CLOSED) {
            return Optional.empty();
        }
        return step(VENDOR, "dépose la demande de solde", CaseAlarm.SOLDE);
    }

    private static Optional<NextStep> step(String actor, String task, CaseAlarm... alarms) {
        return Optional.of(new NextStep(actor, task, List.of(alarms)));
    }

    /** Whether its date closes a guichet that may open again: complements to a solde have no opening (R-SOL-04). */
    public boolean isBoundByWindows() {
        return !alarms.contains(CaseAlarm.COMPLEMENTS);
    }

    public String inWords() {
        return actor + " " + task;
    }
}
