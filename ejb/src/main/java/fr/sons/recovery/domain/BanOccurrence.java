package fr.sons.recovery.domain;

import fr.sons.recovery.api.RecoveryCause;
import java.time.Instant;
import java.util.Optional;

/**
 * Which verdict a letter that forbids re-invoicing tells of: the first on its case, {@code NOT_DELIVERED}, or the one after a
 * reopening, {@code NOT_DELIVERED/2023-10-02T07:00:00Z}. Between two verdicts there is a reopening, whatever dates they missed
 * (R-REC-07, R-CAL-06).
 */
public final class BanOccurrence {

    private BanOccurrence() {}

    /** @param reopened when the service had been reopened last before the verdict; empty where it had not */
    public static String after(Optional<Instant> reopened) {
        return RecoveryCause.NOT_DELIVERED.name() + reopened.map(at -> "/" + at).orElse("");
    }
}
