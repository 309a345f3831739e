package fr.sons.order.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.service.Calendars;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.domain.FundingOrder;
import fr.sons.order.domain.OrderFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Gathers what the rules of the acts on an order look at, from the calendar in force at an instant and the ledger. */
@ApplicationScoped
public class OrderSituation {

    @Inject
    private Calendars calendars;

    @Inject
    private Ledger ledger;

    public OrderFacts of(FundingOrder order, Instant at) {
        return new OrderFacts(
                order,
                at,
                calendars.status(order.dispositif(), Phase.AVANCE, at).opening().map(calendars::bound),
                advanceClosing(order, at),
                () -> ledger.balances(order.ref()).of(Account.ENGAGED));
    }

    /** CLOTURE_AVANCE as it binds this order: once passed it stays passed, whatever is published later (R-CAL-06). */
    public Optional<BindingDeadline> advanceClosing(FundingOrder order, Instant at) {
        return calendars
                .binding(order.dispositif(), MilestoneKind.CLOTURE_AVANCE, order.waitsSince(at), at)
                .map(d -> calendars.bound(d, order.reopening(at), at));
    }
}
