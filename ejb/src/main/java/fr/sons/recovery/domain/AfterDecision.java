package fr.sons.recovery.domain;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.calendar.api.RemedyDelay;
import fr.sons.recovery.api.RecoveryDate;
import fr.sons.recovery.api.RecoveryWait;
import fr.sons.recovery.api.RecoveryWait.Awaited;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pronounced recovery still waits for (R-REC-03, R-REC-05): the vendor's payment, as long as the ledger claims
 * something; the note of its notification, from which the remedies run; their end.
 *
 * @param payment until when the sums are to be paid
 * @param remedy until when the decision can be brought before the court; none until its notification is noted
 * @param owed whether something is still claimed
 */
record AfterDecision(Optional<LegalDelay> payment, Optional<RemedyDelay> remedy, boolean owed) {

    private static final String NOTE = "inscrit la notification de la décision";

    RecoveryWait on(LocalDate today) {
        return new RecoveryWait(awaited(today), next(today));
    }

    private Optional<Awaited> awaited(LocalDate today) {
        boolean notified = remedy.isPresent();
        if (owed) {
            String pays = "paie la somme réclamée" + late(today);
            return Optional.of(
                    new Awaited("Le fournisseur", notified ? pays : pays + " ; un contrôleur de l’ANS " + NOTE));
        }
        return notified ? Optional.empty() : Optional.of(new Awaited("Un contrôleur de l’ANS", NOTE));
    }

    private String late(LocalDate today) {
        return payment.filter(p -> p.due().isBefore(today))
                .map(p -> ", dont le délai est dépassé")
                .orElse("");
    }

    /** The first that has not passed; once all have, the payment's, for as long as it is owed. */
    private Optional<RecoveryDate> next(LocalDate today) {
        Optional<RecoveryDate> toPay = payment.filter(p -> owed).map(RecoveryDate::payment);
        return Stream.concat(toPay.stream(), remedy.map(RecoveryDate::remedy).stream())
                .filter(d -> !d.due().isBefore(today))
                .min(Comparator.comparing(RecoveryDate::due))
                .or(() -> toPay);
    }
}
