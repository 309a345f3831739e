package fr.sons.order.api;

import fr.sons.kernel.ClientId;
import java.time.LocalDate;

/**
 * A purchase order as a vendor files it.
 *
 * @param referenceId the referenced solution ordered (R-CMD-01)
 * @param signedOn when client and vendor signed
 * @param band size or category of the client in the price list (R-CMD-05)
 * @param units how many units of the price list
 * @param scenario the one installation scenario (R-CMD-08)
 * @param stateTakesCharge whether the order bears the words that the State takes its amount in charge (R-CMD-08)
 */
public record PlaceOrder(
        long referenceId,
        ClientId client,
        LocalDate signedOn,
        String band,
        int units,
        String scenario,
        boolean stateTakesCharge) {}
