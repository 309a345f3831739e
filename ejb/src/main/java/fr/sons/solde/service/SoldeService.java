package fr.sons.solde.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.document.api.DocumentKind;
import fr.sons.document.service.Documents;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.Words;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.service.Payments;
import fr.sons.solde.api.AttachedFile;
import fr.sons.solde.api.SoldeExpired;
import fr.sons.solde.api.SoldeProcess;
import fr.sons.solde.api.SoldeRejected;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.api.SoldeView;
import fr.sons.solde.api.SubmitSolde;
import fr.sons.solde.domain.Invoice;
import fr.sons.solde.domain.SoldeAct;
import fr.sons.solde.domain.SoldeFacts;
import fr.sons.solde.domain.SoldeRequest;
import fr.sons.verification.service.VerificationService;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What persons do on a solde: request, complete, examine, accept, reject (R-SOL-01 to R-SOL-05). */
@Stateless
public class SoldeService {

    @Inject
    private Soldes soldes;

    @Inject
    private SoldeContext context;

    @Inject
    private SoldeRecord record;

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private VerificationService verifications;

    @Inject
    private Documents documents;

    @Inject
    private Payments payments;

    @Inject
    private SoldeProcess process;

    @Inject
    private Event<SoldeRejected> rejections;

    @Inject
    private Event<SoldeExpired> expiries;

    /** The vendor asks for the solde; before FIN_PRESTATION the request itself keeps that deadline (R-INS-01). */
    public void submit(Caller by, CaseRef ref, SubmitSolde command) {
        Rights.require(by, SoldeAct.SUBMIT.role());
        orders.order(by, ref);
        SoldeRequest solde = lock(ref);
        OrderView order = orders.order(by, ref);
        SoldeState before = solde.state();
        SoldeAct.SUBMIT.guard(
                context.facts(order, solde, by.receivedAt(), Optional.ofNullable(command.invoiceAmountHt())));
        Invoice.check(command, by.receivedAt());
        if (before == SoldeState.NOT_STARTED) {
            solde.open(by.receivedAt());
            soldes.add(solde);
            process.opened(ref);
        }
        long copy = documents
                .store(by, ref, DocumentKind.FACTURE, command.invoiceFileName(), command.invoice())
                .id();
        solde.submit(Invoice.of(command, copy, by.receivedAt()), by.receivedAt());
        record.act(
                by,
                solde,
                before,
                "Demande de solde déposée",
                "R-SOL-03",
                Map.of(
                        "facture",
                        command.invoiceNumber().strip(),
                        "montant",
                        command.invoiceAmountHt().toString()));
        if (!installations.keptDeadline(ref)) {
            installations.soldeFiled(by, ref);
        }
        process.submitted(ref);
    }

    /** The examiner names each missing piece. */
    public void requestComplements(Caller by, CaseRef ref, String missing) {
        SoldeRequest solde = guarded(by, ref, SoldeAct.REQUEST_COMPLEMENTS);
        SoldeState before = solde.state();
        String pieces = Words.required(missing, "R-SOL-04", "la liste des pièces manquantes");
        solde.requestComplements(pieces, by.receivedAt());
        record.act(by, solde, before, "Compléments de solde demandés", "R-SOL-04", Map.of("pièces", pieces));
        process.complementsRequested(ref);
    }

    public void complete(Caller by, CaseRef ref, String answer, Optional<AttachedFile> file) {
        SoldeRequest solde = guarded(by, ref, SoldeAct.COMPLETE);
        SoldeState before = solde.state();
        String words = Words.required(answer, "R-SOL-04", "la réponse à la demande de compléments");
        Optional<Long> copy = file.map(f -> documents
                .store(by, ref, DocumentKind.FACTURE, f.fileName(), f.content())
                .id());
        solde.complete(words, copy, by.receivedAt());
        record.act(by, solde, before, "Demande de solde complétée", "R-SOL-04", Map.of("réponse", words));
        process.completed(ref);
    }

    /** The examiner accepts; another agent pays (R-SOL-05). */
    public void accept(Caller by, CaseRef ref) {
        SoldeRequest solde = guarded(by, ref, SoldeAct.ACCEPT);
        SoldeState before = solde.state();
        OrderView order = orders.order(by, ref);
        solde.accept(by.actor(), by.receivedAt());
        record.act(
                by,
                solde,
                before,
                "Solde accepté",
                "R-SOL-04",
                Map.of("montant", order.solde().toString()));
        payments.liquidate(by, ref, PaymentKind.SOLDE, order.vendor(), order.dispositif(), order.solde());
        process.accepted(ref);
    }

    /** Rejected for good: what was engaged returns to the budget and the advance is recovered (R-SOL-07). */
    public void reject(Caller by, CaseRef ref, String motive) {
        SoldeRequest solde = guarded(by, ref, SoldeAct.REJECT);
        SoldeState before = solde.state();
        String words = Words.required(motive, "R-SOL-04", "le motif du rejet");
        solde.reject(words);
        record.act(by, solde, before, "Solde rejeté", "R-SOL-04", Map.of("motif", words));
        record.disengage(by, orders.order(by, ref), "Solde rejeté");
        process.rejected(ref);
        rejections.fire(new SoldeRejected(by, ref));
    }

    /**
     * The alarm of CLOTURE_SOLDE rings. Asks the case again: expires it if it still waits and the closing in force at
     * this instant is over, else changes nothing (R-CAL-03, R-SOL-07). Its verification ends with it: it knows nothing of
     * the solde that relies on it, so it is told rather than listening.
     *
     * @return whether the solde is expired, now or already
     */
    public boolean windowClosed(Caller system, CaseRef ref) {
        Rights.require(system, Role.SYSTEM);
        SoldeRequest solde = lock(ref);
        OrderView order = orders.orderForSystem(ref);
        SoldeFacts facts = facts(order, solde, system.receivedAt());
        if (solde.state() != SoldeState.AWAITED || !facts.requestMissed()) {
            return solde.state() == SoldeState.EXPIRED;
        }
        solde.expire();
        record.act(system, solde, SoldeState.AWAITED, "Solde forclos : aucune demande reçue", "R-SOL-07", Map.of());
        record.disengage(system, order, "Solde forclos");
        verifications.soldeExpired(system, ref);
        expiries.fire(new SoldeExpired(system, ref, facts.closing().orElseThrow()));
        return true;
    }

    /**
     * The alarm of the complements rings. When they did not come in time the examination goes on with what it has.
     *
     * @return whether the solde is under examination again
     */
    public boolean complementsExpired(Caller system, CaseRef ref) {
        Rights.require(system, Role.SYSTEM);
        SoldeRequest solde = lock(ref);
        if (solde.state() != SoldeState.TO_COMPLETE) {
            return true;
        }
        if (!facts(orders.orderForSystem(ref), solde, system.receivedAt()).complementsMissed()) {
            return false;
        }
        solde.goOnWithoutComplements(system.receivedAt());
        record.act(
                system,
                solde,
                SoldeState.TO_COMPLETE,
                "Compléments non reçus : l’instruction se poursuit",
                "R-SOL-04",
                Map.of());
        return true;
    }

    /**
     * Reopens a solde that no request came for in time, after an extension: the request is awaited again until the new
     * CLOTURE_SOLDE, and its verification resumes (R-CAL-06). Whoever calls has dealt with the recovery.
     */
    public void reopen(Caller by, CaseRef ref, String reason) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
        SoldeRequest solde = lock(ref);
        SoldeState before = solde.state();
        solde.reopen(by.receivedAt());
        Refusal.unlessEmpty(
                facts(orders.orderForSystem(ref), solde, by.receivedAt()).whyNotReopen());
        record.act(by, solde, before, "Solde rouvert", "R-CAL-06", Map.of("motif", reason));
        orders.engageAgain(by, ref, reason);
        process.opened(ref);
        verifications.soldeReopened(by, ref, reason);
    }

    public SoldeView view(Caller by, CaseRef ref) {
        OrderView order = orders.order(by, ref);
        return find(ref).view(order.solde());
    }

    /** Acts of the caller's role on this solde, possible or not and why. */
    public List<Possibility> possibilities(Caller by, CaseRef ref) {
        OrderView order = orders.order(by, ref);
        return SoldeAct.possibilities(by.role(), facts(order, find(ref), by.receivedAt()));
    }

    /** Until when complements are received, by the calendar in force at an instant (R-SOL-04). */
    public Optional<BindingDeadline> complementsDue(CaseRef ref, Instant asOf) {
        return facts(orders.orderForSystem(ref), find(ref), asOf).complementsDue();
    }

    /** CLOTURE_SOLDE as it binds this case (R-CAL-06); empty where the dispositif has none. */
    public Optional<BindingDeadline> closing(OrderView order, Instant at) {
        return context.closing(order, find(order.ref()), at);
    }

    /** Of several cases, when those whose solde waits anew were reopened last, it or its service (R-CAL-06). */
    public Map<CaseRef, Instant> reopenings(Collection<CaseRef> refs) {
        Map<CaseRef, Instant> reopenings = new HashMap<>(installations.reopenings(refs));
        soldes.reopenings(refs).forEach((ref, at) -> reopenings.merge(ref, at, SoldeService::later));
        return reopenings;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private SoldeRequest guarded(Caller by, CaseRef ref, SoldeAct act) {
        Rights.require(by, act.role());
        orders.order(by, ref);
        SoldeRequest solde = lock(ref);
        OrderView order = orders.order(by, ref);
        act.guard(facts(order, solde, by.receivedAt()));
        return solde;
    }

    private SoldeFacts facts(OrderView order, SoldeRequest solde, Instant at) {
        return context.facts(order, solde, at, Optional.empty());
    }

    /** The order is held first, as by every act on a case, so that two acts never hold what the other waits for. */
    private SoldeRequest lock(CaseRef ref) {
        orders.orderLocked(ref);
        return soldes.lock(ref).orElseGet(() -> SoldeRequest.notStarted(ref));
    }

    private SoldeRequest find(CaseRef ref) {
        return soldes.find(ref).orElseGet(() -> SoldeRequest.notStarted(ref));
    }
}
