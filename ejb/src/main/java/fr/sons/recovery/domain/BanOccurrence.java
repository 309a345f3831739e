package fr.sons.recovery.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.Deadline;
import fr.sons.recovery.api.RecoveryCause;
import java.util.Optional;

/**
 * Which verdict a letter that forbids re-invoicing tells of: the one on the date it names, {@code NOT_DELIVERED/2023-10-31}. A
 * reopened case waits for a later date, so two verdicts on one case never share theirs (R-REC-07, R-CAL-06).
 */
public final class BanOccurrence {

    /** Of the letters ordered before their verdicts were told apart. */
    private static final String UNDATED = RecoveryCause.NOT_DELIVERED.name();

    private BanOccurrence() {}

    public static String of(BindingDeadline missed) {
        Deadline deadline = missed.deadline();
        return UNDATED + "/" + deadline.date()
                + deadline.time().map(t -> "T" + t).orElse("");
    }

    /**
     * Whether a letter still tells of the verdict that counts.
     *
     * @param missed the deadline that the service counts as not delivered by
     */
    public static boolean isOf(String occurrence, Optional<BindingDeadline> missed) {
        return occurrence.equals(UNDATED)
                || missed.map(BanOccurrence::of).filter(occurrence::equals).isPresent();
    }
}
