package fr.sons.recovery.api;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.LegalDelay;
import fr.sons.calendar.api.RegisteredLetter;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recovery as shown.
 *
 * @param reference e.g. {@code "REC-2023-000001"}
 * @param amount the sums concerned; after the decision, the amount claimed
 * @param observationsFrom the day of the contradictory letter, from which the delay to answer is counted
 * @param observationsDue last day on which the vendor's observations are received
 * @param observationDays calendar days to answer, from the day of the letter
 * @param payment until when the sums claimed are to be paid, step by step; once decided
 * @param notification when the letter of the decision counts as notified; once its acknowledgement was noted
 * @param remedy until when the decision can be brought before the court, step by step; from its notification
 * @param revision changes with every act; says what was read
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
        LocalDate observationsFrom,
        LocalDate observationsDue,
        Optional<ObservationsView> observations,
        Optional<RecoveryStep> proposal,
        Optional<RecoveryStep> decision,
        int observationDays,
        Optional<RecoveryDate> payment,
        Optional<RegisteredLetter> notification,
        Optional<RecoveryDate> remedy,
        long revision) {

    /** How the last day to answer was computed (R-REC-05). */
    public DateExplanation observationsExplained() {
        return answer().explanation();
    }

    /**
     * The date that a list shows on a day: until the decision that of the observations; then of payment and remedy the first that
     * has not passed, as its case tells it, else the payment's as passed; none once abandoned.
     */
    public Optional<RecoveryDate> listed(LocalDate today) {
        if (state == RecoveryState.ABANDONED) {
            return Optional.empty();
        }
        return Stream.concat(payment.stream(), remedy.stream())
                .filter(d -> !d.due().isBefore(today))
                .min(Comparator.comparing(RecoveryDate::due))
                .or(() -> payment)
                .or(() -> Optional.of(answer()));
    }

    /** Until when the vendor may answer. */
    public RecoveryDate answer() {
        return RecoveryDate.observations(LegalDelay.calendarDays(observationsFrom, observationDays));
    }
}
