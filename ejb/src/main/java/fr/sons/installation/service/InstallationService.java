package fr.sons.installation.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.installation.api.Attestation;
import fr.sons.installation.api.CompletionAttested;
import fr.sons.installation.api.InstallationProcess;
import fr.sons.installation.api.InstallationState;
import fr.sons.installation.api.InstallationView;
import fr.sons.installation.api.NotDelivered;
import fr.sons.installation.api.ServiceReopened;
import fr.sons.installation.domain.AttestationPlausible;
import fr.sons.installation.domain.CompletionInTime;
import fr.sons.installation.domain.Installation;
import fr.sons.installation.domain.InstallationMove;
import fr.sons.journal.api.JournalAct;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.order.api.OrderClosed;
import fr.sons.order.api.OrderPlaced;
import fr.sons.order.api.OrderReopened;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The acts on an installation and the verdict of its deadline, FIN_PRESTATION. */
@Stateless
public class InstallationService {

    private static final String STATE = "état de la prestation";

    @Inject
    private Installations installations;

    @Inject
    private OrderService orders;

    @Inject
    private Calendars calendars;

    @Inject
    private Journal journal;

    @Inject
    private InstallationProcess process;

    @Inject
    private Event<CompletionAttested> attested;

    @Inject
    private Event<NotDelivered> notDelivered;

    @Inject
    private Event<ServiceReopened> reopened;

    /** An order was placed: its service is awaited. It hears of it first: the solde asks it since when the case waits. */
    public void onOrderPlaced(@Observes @Priority(1000) OrderPlaced placed) {
        installations.add(new Installation(placed.order().ref(), placed.order().dispositif()));
        process.opened(placed.order().ref());
    }

    /** The order ended: nothing more is awaited. What counts as not delivered stays so. */
    public void onOrderClosed(@Observes OrderClosed closed) {
        CaseRef ref = closed.order().ref();
        Installation installation = installations.locked(ref);
        if (InstallationMove.CLOSE.isPossibleFrom(installation.state())) {
            InstallationState before = installation.state();
            installation.move(InstallationMove.CLOSE);
            record(closed.by(), InstallationMove.CLOSE, "Prestation close avec la commande", before, installation);
            process.closed(ref);
        }
    }

    /**
     * The order lives again: its service resumes, awaited until FIN_PRESTATION if nothing had kept it. One that counts as not
     * delivered is another deadline's case. It hears of it first: what follows asks it since when the case waits.
     */
    public void onOrderReopened(@Observes @Priority(1000) OrderReopened news) {
        OrderView order = news.order();
        Installation installation = installations.locked(order.ref());
        InstallationState before = installation.state();
        if (before == InstallationState.NOT_DELIVERED) {
            throw Reason.of(
                            InstallationMove.RESUME.rule(),
                            "reouverture-non-livree",
                            "La prestation du dossier " + order.ref() + " est réputée non livrée avant tout versement"
                                    + " d’avance : la commande s’est éteinte avec elle.",
                            "Une nouvelle commande peut être passée si le guichet des commandes est ouvert.")
                    .refusal();
        }
        InstallationMove move = installation.resume(news.by().receivedAt());
        if (installation.state() == InstallationState.AWAITED) {
            Refusal.unlessEmpty(CompletionInTime.whyNotReopen(
                    deadline(installation, order, news.by().receivedAt()),
                    news.by().receivedAt()));
            process.opened(order.ref());
        }
        record(news.by(), move, "Prestation reprise avec la commande", before, installation);
        installations.flush(order.ref());
    }

    /** The vendor notifies the ASP that the service is complete (R-INS-01, R-INS-03). */
    public void attest(Caller by, CaseRef ref, Attestation attestation) {
        Rights.require(by, Role.VENDOR);
        OrderView order = orders.orderLocked(ref);
        Rights.requireSight(by, order.vendor(), order.client(), ref);
        Installation installation = installations.locked(ref);
        Refusal.unlessEmpty(whyNotAttest(installation, order, by.receivedAt()));
        Refusal.unlessEmpty(AttestationPlausible.whyNot(attestation, order.signedOn(), by.receivedAt()));
        InstallationState before = installation.state();
        installation.attest(attestation, by.receivedAt());
        record(by, InstallationMove.ATTEST, "Fin de prestation attestée", before, installation);
        installations.flush(ref);
        attested.fire(new CompletionAttested(by, ref, installation.view()));
        process.attested(ref);
    }

    /**
     * A solde request was received. Where no attestation came before, the request itself keeps the deadline if it came in
     * time, and is refused if it did not (R-INS-01, R-SOL-02).
     */
    public void soldeFiled(Caller by, CaseRef ref) {
        OrderView order = orders.orderLocked(ref);
        Installation installation = installations.locked(ref);
        if (installation.state().keepsDeadline()) {
            return;
        }
        Refusal.unlessEmpty(InstallationMove.KEEP_BY_SOLDE
                .whyNotFrom(installation.state())
                .or(() -> CompletionInTime.whyNot(deadline(installation, order, by.receivedAt()), by.receivedAt())));
        InstallationState before = installation.state();
        installation.keepBySolde(by.receivedAt());
        record(by, InstallationMove.KEEP_BY_SOLDE, "Délai de prestation tenu par le solde", before, installation);
        installations.flush(ref);
        process.keptBySolde(ref);
    }

    /** The alarm clock of FIN_PRESTATION rings for one case; see {@link #deadlinesReached}. */
    public boolean deadlineReached(Caller by, CaseRef ref) {
        return !deadlinesReached(by, List.of(ref)).isEmpty();
    }

    /**
     * The alarm clock of FIN_PRESTATION rings: a service counts as not delivered if it is still awaited and it is really too
     * late, by the calendar that binds its case (R-INS-02). Too early, too late or twice, it is without effect. Thousands
     * of cases come to this instant together, so what is read and written is read and written for all of them at once.
     *
     * @return the cases whose service counts as not delivered by this call
     */
    public Set<CaseRef> deadlinesReached(Caller by, Collection<CaseRef> refs) {
        Rights.require(by, Role.SYSTEM);
        Map<CaseRef, OrderView> orders = new LinkedHashMap<>();
        this.orders.ordersLocked(refs).forEach(o -> orders.put(o.ref(), o));
        Map<CaseRef, NotDelivered.Missed> late = new LinkedHashMap<>();
        List<JournalAct> acts = new ArrayList<>();
        for (Installation installation : installations.locked(refs)) {
            OrderView order = orders.get(installation.ref());
            Optional<BindingDeadline> deadline = deadline(installation, order, by.receivedAt());
            if (InstallationMove.FIND_NOT_DELIVERED.isPossibleFrom(installation.state())
                    && CompletionInTime.isMissed(deadline, by.receivedAt())) {
                InstallationState before = installation.state();
                installation.move(InstallationMove.FIND_NOT_DELIVERED);
                acts.add(act(
                        InstallationMove.FIND_NOT_DELIVERED, "Prestation réputée non livrée", before, installation));
                late.put(order.ref(), new NotDelivered.Missed(order, deadline.orElseThrow()));
            }
        }
        if (!late.isEmpty()) {
            journal.record(by, acts);
            installations.flush(late.keySet().iterator().next());
            this.orders.notDelivered(by, late.keySet());
            notDelivered.fire(new NotDelivered(by, List.copyOf(late.values())));
        }
        return late.keySet();
    }

    /**
     * Reopens a service that counted as not delivered, after an extension: it is awaited again until the new FIN_PRESTATION
     * (R-CAL-06). Whoever calls has dealt with the recovery.
     */
    public void reopen(Caller by, CaseRef ref, String reason) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
        orders.orderLocked(ref);
        Installation installation = installations.locked(ref);
        InstallationState before = installation.state();
        installation.reopen(by.receivedAt());
        Refusal.unlessEmpty(CompletionInTime.whyNot(
                calendars
                        .deadline(installation.dispositif(), MilestoneKind.FIN_PRESTATION, by.receivedAt())
                        .map(calendars::bound),
                by.receivedAt()));
        journal.record(
                by,
                ref,
                "Prestation rouverte",
                InstallationMove.REOPEN.rule(),
                Map.of(STATE, before.label()),
                Map.of(STATE, installation.state().label(), "motif", reason));
        orders.engageAgain(by, ref, reason);
        installations.flush(ref);
        process.opened(ref);
        reopened.fire(new ServiceReopened(by, orders.orderForSystem(ref), reason));
    }

    /** FIN_PRESTATION as it binds this case (R-CAL-06); empty where the dispositif has none. */
    public Optional<BindingDeadline> endOfService(OrderView order, Instant at) {
        return deadline(installations.get(order.ref()), order, at);
    }

    /** When this service was reopened, as it counted at an instant; empty where it was not by then (R-CAL-06). */
    public Optional<Instant> reopening(CaseRef ref, Instant at) {
        return installations.get(ref).reopening(at);
    }

    /** Of several cases, when those that were reopened were so last (R-CAL-06). */
    public Map<CaseRef, Instant> reopenings(Collection<CaseRef> refs) {
        return installations.reopenings(refs);
    }

    public InstallationView view(Caller by, CaseRef ref) {
        OrderView order = orders.order(by, ref);
        return installations.get(order.ref()).view();
    }

    /** Whether an attestation or a solde request came in time. */
    public boolean keptDeadline(CaseRef ref) {
        return installations.get(ref).state().keepsDeadline();
    }

    /** What the caller could do on this installation, and why not now. */
    public List<Possibility> possibilities(Caller by, CaseRef ref) {
        OrderView order = orders.order(by, ref);
        if (by.role() != Role.VENDOR) {
            return List.of();
        }
        Optional<Reason> whyNot = whyNotAttest(installations.get(ref), order, by.receivedAt());
        return List.of(new Possibility(InstallationMove.ATTEST.act(), InstallationMove.ATTEST.label(), whyNot));
    }

    private Optional<Reason> whyNotAttest(Installation installation, OrderView order, Instant at) {
        Optional<BindingDeadline> deadline = deadline(installation, order, at);
        Optional<Reason> missed = deadline.filter(d -> installation.state() == InstallationState.NOT_DELIVERED)
                .map(CompletionInTime::notDelivered);
        return missed.or(() -> InstallationMove.ATTEST.whyNotFrom(installation.state()))
                .or(() -> CompletionInTime.whyNot(deadline, at));
    }

    private Optional<BindingDeadline> deadline(Installation installation, OrderView order, Instant at) {
        return calendars
                .binding(
                        installation.dispositif(),
                        MilestoneKind.FIN_PRESTATION,
                        installation.waitsSince(order.receivedAt(), at),
                        at)
                .map(d -> calendars.bound(d, installation.reopening(at), at));
    }

    private void record(
            Caller by, InstallationMove move, String act, InstallationState before, Installation installation) {
        journal.record(by, List.of(act(move, act, before, installation)));
    }

    private static JournalAct act(
            InstallationMove move, String act, InstallationState before, Installation installation) {
        InstallationView after = installation.view();
        Map<String, Object> facts = new HashMap<>();
        facts.put(STATE, after.state().label());
        after.completedOn().ifPresent(d -> facts.put("achevée le", d.toString()));
        after.versionInstalled().ifPresent(v -> facts.put("version installée", v));
        return JournalAct.on(installation.ref(), act, move.rule(), Map.of(STATE, before.label()), facts);
    }
}
