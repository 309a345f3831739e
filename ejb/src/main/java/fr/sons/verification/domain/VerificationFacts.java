package fr.sons.verification.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.programme.api.AcceptanceProof;
import fr.sons.verification.api.VerificationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the rules look at when an act is asked for.
 *
 * @param receivedAt when the server received the act
 * @param soldeClosing CLOTURE_SOLDE as it binds the case at that instant, if the dispositif has one
 * @param serviceGoesOn the order lives and its service does not count as not delivered
 * @param openReserves numbers of the reserves not lifted
 */
public record VerificationFacts(
        VerificationState state,
        AcceptanceProof proof,
        Instant receivedAt,
        Optional<BindingDeadline> soldeClosing,
        boolean serviceGoesOn,
        List<Integer> openReserves) {

    /** Whether a request for the solde can still follow a signature, or has one to rely on (R-SOL-01). */
    boolean servesASolde() {
        return state == VerificationState.SIGNED
                || soldeClosing.map(d -> d.accepts(receivedAt)).orElse(true);
    }

    /** Whether what had ended can go on: its service does, and its signature would be of use. */
    public boolean canResume() {
        return state == VerificationState.CLOSED && serviceGoesOn && servesASolde();
    }
}
