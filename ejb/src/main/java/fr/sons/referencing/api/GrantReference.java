package fr.sons.referencing.api;

import fr.sons.kernel.VendorId;
import java.time.LocalDate;
import java.util.Optional;

/** The decision to reference one version of one product for one dispositif (R-REF-01, R-REF-07). */
public record GrantReference(
        VendorId vendor,
        String dispositif,
        String product,
        String productVersion,
        LocalDate referencedOn,
        boolean funded,
        Optional<LocalDate> completeFileSubmittedOn) {}
