package fr.sons.solde.service;

import fr.sons.calendar.api.MilestoneKind;
import fr.sons.installation.api.CompletionAttested;
import fr.sons.installation.api.NotDelivered;
import fr.sons.installation.api.ServiceReopened;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Refusal;
import fr.sons.order.api.OrderClosed;
import fr.sons.order.api.OrderPlaced;
import fr.sons.order.api.OrderReopened;
import fr.sons.order.api.OrderView;
import fr.sons.payment.api.PaymentExecuted;
import fr.sons.payment.api.PaymentKind;
import fr.sons.solde.api.SoldePaid;
import fr.sons.solde.api.SoldeProcess;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.domain.SoldeFacts;
import fr.sons.solde.domain.SoldeRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Listens to what happens to the order, its installation and its payments, in their transactions. */
@ApplicationScoped
public class SoldeNews {

    private static final Set<SoldeState> UNSETTLED =
            Set.of(SoldeState.AWAITED, SoldeState.SUBMITTED, SoldeState.TO_COMPLETE);

    @Inject
    private Soldes soldes;

    @Inject
    private SoldeContext context;

    @Inject
    private SoldeRecord record;

    @Inject
    private SoldeProcess process;

    @Inject
    private Event<SoldePaid> payments;

    /** Where no FIN_PRESTATION is set, the request is awaited from the order on. */
    public void placed(@Observes @Priority(2000) OrderPlaced news) {
        if (context.deadline(
                        news.order(), MilestoneKind.FIN_PRESTATION, news.by().receivedAt())
                .isEmpty()) {
            open(news.by(), news.order().ref());
        }
    }

    public void attested(@Observes CompletionAttested news) {
        if (soldes.lock(news.ref()).isEmpty()) {
            open(news.by(), news.ref());
        }
    }

    private void open(Caller by, CaseRef ref) {
        SoldeRequest solde = SoldeRequest.notStarted(ref);
        solde.open(by.receivedAt());
        soldes.add(solde);
        record.act(by, solde, SoldeState.NOT_STARTED, "Demande de solde attendue", "R-INS-01", Map.of());
        process.opened(ref);
    }

    public void paid(@Observes PaymentExecuted news) {
        if (news.kind() != PaymentKind.SOLDE) {
            return;
        }
        SoldeRequest solde = soldes.lock(news.ref())
                .orElseThrow(() -> new IllegalStateException("A solde was paid that nobody asked for: " + news.ref()));
        SoldeState before = solde.state();
        solde.paid();
        record.act(
                news.by(),
                solde,
                before,
                "Solde payé",
                "R-SOL-05",
                Map.of("montant", news.amount().toString()));
        process.paid(news.ref());
        payments.fire(new SoldePaid(news.by(), news.ref()));
    }

    public void notDelivered(@Observes NotDelivered news) {
        soldes.lock(news.refs()).forEach(s -> close(news.by(), s, "R-INS-02", "Prestation non livrée"));
    }

    /** An order whose solde is accepted or paid cannot end any more: the table refuses, and with it the whole act. */
    public void orderClosed(@Observes OrderClosed news) {
        soldes.lock(news.order().ref())
                .ifPresent(s -> close(news.by(), s, "R-CMD-07", news.cause().label()));
    }

    /** The order lives again: its solde resumes where it was. One that was rejected for good leaves nothing to pay (R-SOL-07). */
    public void orderReopened(@Observes @Priority(2000) OrderReopened news) {
        soldes.lock(news.order().ref()).ifPresent(solde -> {
            Refusal.unlessEmpty(SoldeFacts.whyNotLiveAgain(solde.state()));
            resume(news.by(), news.order(), solde, "Solde repris avec la commande", news.reason());
        });
    }

    /** The service is awaited again, and so is its solde, where it had been awaited before (R-CAL-06). */
    public void serviceReopened(@Observes @Priority(2000) ServiceReopened news) {
        soldes.lock(news.order().ref())
                .ifPresent(solde ->
                        resume(news.by(), news.order(), solde, "Solde repris avec la prestation", news.reason()));
    }

    /** One still awaited needs its window open. */
    private void resume(Caller by, OrderView order, SoldeRequest solde, String act, String reason) {
        SoldeState before = solde.state();
        Instant at = by.receivedAt();
        switch (before) {
            case CLOSED -> solde.resume(at);
            case EXPIRED -> solde.reopen(at);
            default -> {
                return;
            }
        }
        Refusal.unlessEmpty(context.facts(order, solde, at, Optional.empty()).whyNotReopen());
        record.act(by, solde, before, act, "R-CAL-06", Map.of("motif", reason));
        process.opened(order.ref());
        if (solde.state() == SoldeState.SUBMITTED) {
            process.submitted(order.ref());
        }
    }

    private void close(Caller by, SoldeRequest solde, String rule, String why) {
        if (mustClose(solde.state())) {
            SoldeState before = solde.state();
            solde.close(by.receivedAt());
            record.act(by, solde, before, "Solde classé sans suite", rule, Map.of("motif", why));
            process.closed(solde.ref());
        }
    }

    private static boolean mustClose(SoldeState state) {
        return UNSETTLED.contains(state) || state == SoldeState.ACCEPTED || state == SoldeState.PAID;
    }
}
