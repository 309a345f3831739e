package fr.sons.payment.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment as others see it.
 *
 * @param acceptedBy login of the agent who accepted the request, and so may not pay it (R-SOL-05)
 * @param paidBy login of the agent who paid
 */
public record PaymentView(
        long id,
        CaseRef ref,
        PaymentKind kind,
        VendorId vendor,
        String dispositif,
        Money amount,
        PaymentState state,
        String acceptedBy,
        Instant acceptedAt,
        Optional<String> paidBy,
        Optional<Instant> paidAt) {}
