package fr.sons.referencing.api;

import fr.sons.kernel.VendorId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A referenced solution (« solution référencée »).
 *
 * @param number printed on the certificate of referencing
 * @param suspendedOn first day on which it takes no new order (R-REF-06)
 * @param funded false for a reference « hors SONS », none of whose orders is payable (R-REF-07)
 * @param completeFileSubmittedOn the day from which the 120 days of R-CMD-02 count back
 */
public record ReferenceView(
        long id,
        VendorId vendor,
        String dispositif,
        String product,
        String productVersion,
        String number,
        LocalDate referencedOn,
        Optional<LocalDate> suspendedOn,
        boolean funded,
        Optional<LocalDate> completeFileSubmittedOn) {

    /** Whether the solution is referenced and not suspended that day (R-CMD-01). */
    public boolean isLiveOn(LocalDate day) {
        return !day.isBefore(referencedOn) && !isSuspendedOn(day);
    }

    public boolean isSuspendedOn(LocalDate day) {
        return suspendedOn.filter(from -> !day.isBefore(from)).isPresent();
    }
}
