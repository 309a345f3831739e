package fr.sons.recovery.service;

import fr.sons.calendar.api.FrenchDates;
import fr.sons.installation.api.InstallationState;
import fr.sons.installation.service.InstallationService;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.time.Paris;
import fr.sons.letter.api.BeforePrinting;
import fr.sons.letter.api.ContradictoryLetter;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.api.RecoveryProcess;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.domain.BanOccurrence;
import fr.sons.recovery.domain.Recovery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A contradictory letter printed late takes no day from the vendor: the delay runs from the day it bears (R-REC-02). None is
 * printed of a recovery that has ended meanwhile, nor a ban of re-invoicing a service that is awaited again, or was, and missed
 * another date since (R-CAL-06).
 */
@ApplicationScoped
public class RecoveryLettersToPrint implements BeforePrinting {

    @Inject
    private Recoveries recoveries;

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private Journal journal;

    @Inject
    private RecoveryProcess process;

    @Override
    public boolean hasObject(Caller by, LetterTemplate template, CaseRef ref, String occurrence) {
        return switch (template) {
            case CONTRADICTOIRE -> isRecovered(by, ref, occurrence);
            case INTERDICTION_REFACTURATION -> isNotDelivered(by, ref, occurrence);
            default -> true;
        };
    }

    private boolean isRecovered(Caller by, CaseRef ref, String reference) {
        orders.orderLocked(ref);
        Recovery recovery = recoveries.lock(recoveries.get(reference));
        if (!recovery.state().isOpen()) {
            without(
                    by,
                    ref,
                    "Information préalable non éditée : recouvrement " + recovery.reference() + " sans objet",
                    "R-REC-02",
                    Map.of("état", recovery.state().label()));
            return false;
        }
        return true;
    }

    /** By the verdict that the letter tells of: a case that was reopened and missed another date has another letter. */
    private boolean isNotDelivered(Caller by, CaseRef ref, String occurrence) {
        orders.orderLocked(ref);
        InstallationState state = installations.view(by, ref).state();
        if (state != InstallationState.NOT_DELIVERED) {
            without(
                    by,
                    ref,
                    "Interdiction de refacturation non éditée : la prestation n’est plus réputée non livrée",
                    "R-REC-07",
                    Map.of("état", state.label()));
            return false;
        }
        Optional<Instant> reopened = installations.reopening(ref, by.receivedAt());
        if (!occurrence.equals(BanOccurrence.after(reopened))) {
            without(
                    by,
                    ref,
                    "Interdiction de refacturation non éditée : dossier rouvert, puis échéance manquée de nouveau",
                    "R-REC-07",
                    Map.of("rouvert le", reopened.map(FrenchDates::instant).orElse("")));
            return false;
        }
        return true;
    }

    private void without(Caller by, CaseRef ref, String act, String rule, Map<String, String> why) {
        journal.record(by, ref, act, rule, Map.of(), why);
    }

    @Override
    public Map<String, String> on(Caller by, LetterTemplate template, CaseRef ref, String occurrence) {
        if (template != LetterTemplate.CONTRADICTOIRE) {
            return Map.of();
        }
        Recovery recovery = recoveries.lock(recoveries.get(occurrence));
        delay(by, recovery, "Délai contradictoire compté du jour d’édition de l’information préalable");
        // who has observed already waits no more, but may add to it until the new day
        if (recovery.state() == RecoveryState.CONTRADICTORY) {
            process.delayed(ref, recovery.observationsDue());
        }
        return ContradictoryLetter.answered(recovery.delay());
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
