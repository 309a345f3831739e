package fr.sons.recovery.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A recovery as shown.
 *
 * @param reference e.g. {@code "REC-2023-000001"}
 * @param amount the sums concerned; after the decision, the amount claimed
 * @param observationsDue last day on which the vendor's observations are received
 */
public record RecoveryView(
        String reference,
        CaseRef ref,
        VendorId vendor,
        String vendorName,
        String dispositif,
        RecoveryCause cause,
        RecoveryState state,
        Money amount,
        Instant openedAt,
        LocalDate observationsDue,
        Optional<ObservationsView> observations,
        Optional<RecoveryStep> proposal,
        Optional<RecoveryStep> decision) {}
