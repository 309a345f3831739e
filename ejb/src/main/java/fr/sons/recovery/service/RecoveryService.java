package fr.sons.recovery.service;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.Words;
import fr.sons.kernel.time.Paris;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Transfer;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.api.NotedDelivery;
import fr.sons.recovery.api.RecoveryFilter;
import fr.sons.recovery.api.RecoveryProcess;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.api.RecoveryWait;
import fr.sons.recovery.domain.Amounts;
import fr.sons.recovery.domain.Recovery;
import fr.sons.recovery.domain.RecoveryAct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The acts of a recovery: observations, end of the delay, proposal, decision (R-REC-01 to R-REC-03). */
@Stateless
public class RecoveryService {

    @Inject
    private Recoveries recoveries;

    @Inject
    private RecoverySearch search;

    @Inject
    private RecoveryLetters letters;

    @Inject
    private RecoveryLettersToPrint late;

    @Inject
    private RecoverySettings settings;

    @Inject
    private OrderService orders;

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private RecoveryProcess process;

    /** The vendor answers the contradictory letter; may be done again until the delay ends or the decision falls. */
    public void observe(Caller by, String reference, String text) {
        Recovery recovery = guarded(by, reference, RecoveryAct.OBSERVE);
        RecoveryState before = recovery.state();
        String words = Words.required(text, "R-REC-02", "le texte de vos observations", 20_000);
        recovery.observe(words, by.receivedAt());
        record(by, recovery, before, "Observations du fournisseur reçues", "R-REC-02", Map.of("observations", words));
        if (before == RecoveryState.CONTRADICTORY) {
            process.observed(recovery.ref());
        }
    }

    /**
     * The alarm of the contradictory delay rings. Ends it if it is really over; begins it anew if its letter does not even
     * exist, which then sets its day when it is printed; else changes nothing.
     *
     * @return whether the case no longer waits for observations
     */
    public boolean observationsDue(Caller system, CaseRef ref) {
        Rights.require(system, Role.SYSTEM);
        orders.orderLocked(ref);
        Recovery recovery =
                recoveries.lock(recoveries.latest(ref).orElseThrow(() -> new NotFound("le recouvrement de " + ref)));
        if (recovery.state() != RecoveryState.CONTRADICTORY) {
            return true;
        }
        // observations received in the day's last instant may still be on their way to the database (R-CAL-03)
        LocalDate settled = Paris.date(system.receivedAt().minus(Deadline.VERDICT_MARGIN));
        if (!settled.isAfter(recovery.observationsDue())) {
            return false;
        }
        if (letters.prior(recovery).isEmpty()) {
            late.delay(system, recovery, "Délai contradictoire repris : information préalable pas encore éditée");
            return false;
        }
        recovery.endContradictory();
        record(
                system,
                recovery,
                RecoveryState.CONTRADICTORY,
                "Délai contradictoire écoulé sans observations",
                "R-REC-02",
                Map.of());
        return true;
    }

    /** One agent proposes, with reasons, to recover or to abandon. */
    public void propose(Caller by, String reference, boolean recover, String reasons) {
        Recovery recovery = guarded(by, reference, RecoveryAct.PROPOSE);
        RecoveryState before = recovery.state();
        String words = Words.required(reasons, "R-REC-03", "les motifs de la proposition");
        recovery.propose(by, recover, words);
        record(
                by,
                recovery,
                before,
                recover ? "Recouvrement proposé" : "Abandon du recouvrement proposé",
                "R-REC-03",
                Map.of("motifs", words));
        process.proposed(recovery.ref());
    }

    /**
     * Another agent decides.
     *
     * @param recover true pronounces the recovery: the ledger claims the sums and the decision letter is issued; false
     *     abandons it
     */
    public void decide(Caller by, String reference, boolean recover, String reasons) {
        Recovery recovery = guarded(by, reference, RecoveryAct.DECIDE);
        String words = Words.required(reasons, "R-REC-03", "les motifs de la décision");
        if (recover) {
            claim(by, recovery, words);
        } else {
            recovery.abandon(by, words);
            record(by, recovery, RecoveryState.PROPOSED, "Recouvrement abandonné", "R-REC-03", Map.of("motifs", words));
        }
        process.decided(recovery.ref());
    }

    /**
     * The acknowledgement of receipt of the decision came back: the time limits of its remedies run (R-REC-05). Noted again
     * with the reason why, it is corrected.
     */
    public void noteDelivery(Caller by, String reference, NotedDelivery noted) {
        Recovery recovery = guarded(by, reference, RecoveryAct.NOTE_DELIVERY);
        Optional<String> before = recovery.deliveryInWords();
        Optional<String> why =
                noted.correction().map(c -> Words.required(c.reason(), "R-REC-05", "le motif de la rectification"));
        recovery.noteDelivery(noted, by.receivedAt());
        Map<String, Object> was = new LinkedHashMap<>();
        was.put("état", RecoveryState.DECIDED.label());
        before.ifPresent(words -> was.put("notification", words));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("première présentation", noted.presentedOn().toString());
        facts.put("issue", noted.presentation().label());
        noted.collectedOn().ifPresent(day -> facts.put("retirée le", day.toString()));
        recovery.remedy().ifPresent(r -> facts.put("recours jusqu’au", r.due().toString()));
        why.ifPresent(reason -> facts.put("motif de la rectification", reason));
        record(
                by,
                recovery,
                was,
                before.isPresent() ? "Notification de la décision rectifiée" : "Notification de la décision inscrite",
                "R-REC-05",
                facts);
    }

    /**
     * The case is reopened after an extension (R-CAL-06): its open recovery is abandoned with the reason. One already
     * pronounced stands in the way.
     */
    public void withdraw(Caller by, CaseRef ref, String reason) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
        orders.orderLocked(ref);
        Optional<Recovery> latest = recoveries.latest(ref);
        if (latest.isEmpty()) {
            return;
        }
        Recovery recovery = recoveries.lock(latest.get());
        if (recovery.state() == RecoveryState.DECIDED) {
            throw Reason.of(
                            "R-CAL-06",
                            "reouverture-apres-decision",
                            "Le recouvrement " + recovery.reference() + " du dossier " + ref + " est déjà prononcé.",
                            "Un dossier ne se rouvre pas tant que la décision de recouvrement n’est ni retirée ni annulée.")
                    .refusal();
        }
        if (recovery.state().isOpen()) {
            RecoveryState before = recovery.state();
            recovery.withdraw(by, reason);
            record(
                    by,
                    recovery,
                    before,
                    "Recouvrement abandonné : dossier rouvert",
                    "R-CAL-06",
                    Map.of("motifs", reason));
            process.withdrawn(ref);
        }
    }

    private void claim(Caller by, Recovery recovery, String reasons) {
        OrderView order = orders.orderForSystem(recovery.ref());
        Money claimed = Amounts.claimable(recovery.amount(), ledger.balances(recovery.ref()))
                .orElseThrow(() -> Reason.of(
                                "R-REC-01",
                                "rien-a-recouvrer",
                                "Le fournisseur ne détient plus aucune somme de ce dossier.",
                                "Abandonnez ce recouvrement.")
                        .refusal());
        recovery.decide(by, claimed, reasons, settings.paymentDays());
        record(
                by,
                recovery,
                RecoveryState.PROPOSED,
                "Recouvrement prononcé",
                "R-REC-03",
                Map.of("montant", claimed.toString(), "motifs", reasons));
        ledger.post(
                by,
                new Transfer(
                        recovery.ref() + "/" + recovery.reference() + "/decision",
                        recovery.ref(),
                        recovery.vendor(),
                        order.dispositif(),
                        Account.RECEIVED,
                        Account.CLAIMED,
                        claimed,
                        "Recouvrement prononcé"));
        letters.decision(by, order, recovery, reasons);
    }

    public RecoveryView view(Caller by, String reference) {
        Recovery recovery = visible(by, reference);
        return recovery.view(search.vendorName(recovery.vendor()));
    }

    /** How the last day to answer the latest contradictory letter of each of these cases was computed (R-REC-05). */
    public Map<CaseRef, DateExplanation> observationsExplained(Caller by, Collection<CaseRef> refs) {
        return recoveries.latest(refs).stream()
                .filter(r -> sees(by, r))
                .collect(Collectors.toMap(Recovery::ref, r -> r.answer().explanation()));
    }

    /** The latest recovery of a case, if one was opened and the caller may see it. */
    public Optional<RecoveryView> ofCase(Caller by, CaseRef ref) {
        orders.order(by, ref);
        return recoveries.latest(ref).filter(r -> sees(by, r)).map(r -> r.view(search.vendorName(r.vendor())));
    }

    /** Whom a recovery waits for and which of its dates comes next; empty once it is abandoned. */
    public Optional<RecoveryWait> awaits(Caller by, String reference) {
        Recovery recovery = visible(by, reference);
        return recovery.awaits(ledger.balances(recovery.ref()).of(Account.CLAIMED), Paris.date(by.receivedAt()));
    }

    /** One page, newest first; see {@link RecoverySearch}. */
    public Page<RecoveryView> search(Caller by, RecoveryFilter filter, String cursor, int size) {
        return search.search(by, filter, cursor, size);
    }

    /** Acts of the caller's role on this recovery, possible or not and why. */
    public List<Possibility> possibilities(Caller by, String reference) {
        return RecoveryAct.possibilities(visible(by, reference).facts(by));
    }

    private Recovery guarded(Caller by, String reference, RecoveryAct act) {
        Rights.require(by, act.role());
        Recovery seen = visible(by, reference);
        orders.orderLocked(seen.ref());
        Recovery recovery = recoveries.lock(seen);
        act.guard(recovery.facts(by));
        return recovery;
    }

    private Recovery visible(Caller by, String reference) {
        Recovery recovery = recoveries.get(reference);
        if (!sees(by, recovery)) {
            throw new NotFound("le recouvrement " + reference);
        }
        return recovery;
    }

    private static boolean sees(Caller by, Recovery recovery) {
        return by.role().seesAllCases()
                || by.actor().vendorId().filter(recovery.vendor()::equals).isPresent();
    }

    private void record(
            Caller by, Recovery recovery, RecoveryState before, String act, String rule, Map<String, ?> what) {
        record(by, recovery, Map.of("état", before.label()), act, rule, what);
    }

    private void record(
            Caller by, Recovery recovery, Map<String, ?> before, String act, String rule, Map<String, ?> what) {
        Map<String, Object> after = new LinkedHashMap<>(what);
        after.put("recouvrement", recovery.reference());
        after.put("état", recovery.state().label());
        journal.record(by, recovery.ref(), act, rule, before, after);
    }
}
