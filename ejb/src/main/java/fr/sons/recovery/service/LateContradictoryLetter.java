package fr.sons.recovery.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.time.Paris;
import fr.sons.letter.api.ContradictoryLetter;
import fr.sons.letter.api.LatePrinting;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.api.RecoveryProcess;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.domain.Recovery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A contradictory letter printed late takes no day from the vendor: the delay runs from the day it bears (R-REC-02). */
@ApplicationScoped
public class LateContradictoryLetter implements LatePrinting {

    @Inject
    private Recoveries recoveries;

    @Inject
    private OrderService orders;

    @Inject
    private Journal journal;

    @Inject
    private RecoveryProcess process;

    @Override
    public Optional<Map<String, String>> on(Caller by, LetterTemplate template, CaseRef ref, String occurrence) {
        if (template != LetterTemplate.CONTRADICTOIRE) {
            return Optional.of(Map.of());
        }
        orders.orderLocked(ref);
        Recovery recovery = recoveries.lock(recoveries.get(occurrence));
        if (!recovery.state().isOpen()) {
            journal.record(
                    by,
                    ref,
                    "Information préalable non éditée : recouvrement " + recovery.reference() + " sans objet",
                    "R-REC-02",
                    Map.of(),
                    Map.of("état", recovery.state().label()));
            return Optional.empty();
        }
        delay(by, recovery, "Délai contradictoire compté du jour d’édition de l’information préalable");
        // who has observed already waits no more, but may add to it until the new day
        if (recovery.state() == RecoveryState.CONTRADICTORY) {
            process.delayed(ref, recovery.observationsDue());
        }
        return Optional.of(ContradictoryLetter.answered(recovery.delay()));
    }

    /** The delay begins today. */
    void delay(Caller by, Recovery recovery, String act) {
        LocalDate before = recovery.observationsDue();
        recovery.delayFrom(Paris.date(by.receivedAt()));
        journal.record(
                by,
                recovery.ref(),
                act,
                "R-REC-02",
                Map.of("observations jusqu’au", before.toString()),
                Map.of(
                        "recouvrement",
                        recovery.reference(),
                        "observations jusqu’au",
                        recovery.observationsDue().toString()));
    }
}
