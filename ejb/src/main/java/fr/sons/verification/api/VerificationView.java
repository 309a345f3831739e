package fr.sons.verification.api;

import fr.sons.kernel.CaseRef;
import fr.sons.programme.api.AcceptanceProof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A verification as shown.
 *
 * @param proof what the dispositif asks for: VA, MOM or nothing (R-VA-03)
 * @param versionInstalled version installed at the client's
 * @param scenario installation scenario of the order
 * @param reserves by number
 */
public record VerificationView(
        CaseRef ref,
        VerificationState state,
        AcceptanceProof proof,
        Optional<String> versionInstalled,
        Optional<String> scenario,
        Optional<Instant> openedAt,
        List<ReserveView> reserves,
        Optional<SignatureView> signature) {

    public VerificationView {
        reserves = List.copyOf(reserves);
    }

    /** Whether the dispositif asks for an acceptance at all. */
    public boolean required() {
        return proof != AcceptanceProof.NONE;
    }
}
