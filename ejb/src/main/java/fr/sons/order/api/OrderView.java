package fr.sons.order.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order as others see it, with the names a list or a letter shows.
 *
 * @param price units × unit price, exclusive of tax as in the published price lists
 * @param advance rate × price, rounded half up; {@code solde} is the rest, so that the two always add up (R-CMD-05)
 * @param motive why the advance was rejected or must be completed, or why the order ended
 */
public record OrderView(
        CaseRef ref,
        VendorId vendor,
        String vendorName,
        ClientId client,
        String clientName,
        String dispositif,
        String dispositifLabel,
        String couloir,
        String region,
        long referenceId,
        String product,
        LocalDate signedOn,
        Instant receivedAt,
        int units,
        String band,
        String scenario,
        Money price,
        Money advance,
        Money solde,
        OrderState state,
        Optional<String> motive) {}
