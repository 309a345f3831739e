package fr.sons.reopening.api;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.CaseRef;
import java.util.Optional;

/**
 * A case that a deadline has ended.
 *
 * @param kind CLOTURE_AVANCE (lapsed), FIN_PRESTATION (not delivered) or CLOTURE_SOLDE (no request in time)
 * @param deadline the one that ended it, as it bound the case, perhaps since an earlier reopening; empty where the calendar names none that has passed
 * @param recoveryState what becomes of the sums received, in French, where a recovery was opened
 * @param reopenable whether nothing stands in the way
 * @param whyNot what does, in French
 */
public record PassedCase(
        CaseRef ref,
        MilestoneKind kind,
        String dispositif,
        String vendorName,
        String clientName,
        Optional<BindingDeadline> deadline,
        Optional<String> recovery,
        Optional<String> recoveryState,
        boolean reopenable,
        Optional<String> whyNot) {

    /** The same where something stands in the way of all cases of its kind; what stands in its own way is told first. */
    public PassedCase unless(String obstacle) {
        return new PassedCase(
                ref,
                kind,
                dispositif,
                vendorName,
                clientName,
                deadline,
                recovery,
                recoveryState,
                false,
                whyNot.or(() -> Optional.of(obstacle)));
    }
}
