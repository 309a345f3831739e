package fr.sons.order.service;

import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.service.Calendars;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.FrenchNumbers;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Rate;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.VendorId;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Transfer;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderPlaced;
import fr.sons.order.api.OrderProcess;
import fr.sons.order.api.OrderView;
import fr.sons.order.api.PlaceOrder;
import fr.sons.order.domain.FundingOrder;
import fr.sons.order.domain.OrderPrice;
import fr.sons.order.domain.Placing;
import fr.sons.order.domain.PurchaseOrderComplete;
import fr.sons.order.service.Orders.LiveOrder;
import fr.sons.party.service.Parties;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.referencing.api.ReferenceView;
import fr.sons.referencing.service.Referencing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Takes a new order in: asks its rules, prices it, engages its price, tells the others. */
@ApplicationScoped
public class OrderPlacing {

    @Inject
    private Orders orders;

    @Inject
    private OrderViews views;

    @Inject
    private Calendars calendars;

    @Inject
    private Parties parties;

    @Inject
    private Programme programme;

    @Inject
    private Referencing referencing;

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private OrderProcess process;

    @Inject
    private Event<OrderPlaced> placed;

    public OrderView place(Caller by, PlaceOrder command) {
        VendorId vendor = by.actor().vendorId().orElseThrow();
        Refusal.unlessEmpty(PurchaseOrderComplete.whyNot(command));
        ReferenceView reference = ownReference(vendor, command.referenceId());
        DispositifView dispositif = programme.dispositif(reference.dispositif());
        Refusal.unlessEmpty(situation(vendor, command, reference, dispositif, by.receivedAt())
                .whyNot());
        OrderPrice price = price(command, dispositif);
        FundingOrder order = new FundingOrder(
                CaseRef.of(dispositif.wave(), dispositif.category(), orders.nextNumber()),
                vendor,
                dispositif.code(),
                command,
                price,
                by.receivedAt());
        orders.add(order);
        engage(by, order);
        OrderView view = views.view(order.ref());
        process.placed(order.ref());
        placed.fire(new OrderPlaced(by, view));
        return view;
    }

    private ReferenceView ownReference(VendorId vendor, long id) {
        ReferenceView reference = referencing.reference(id);
        if (!reference.vendor().equals(vendor)) {
            throw new NotFound("la solution référencée " + id);
        }
        return reference;
    }

    private Placing situation(
            VendorId vendor, PlaceOrder command, ReferenceView reference, DispositifView dispositif, Instant at) {
        String code = dispositif.code();
        PhaseStatus window = calendars.status(code, Phase.COMMANDE, at);
        Optional<LiveOrder> live = orders.live(command.client(), code);
        return new Placing(
                command,
                at,
                reference,
                parties.client(command.client()),
                dispositif,
                calendars.isOpen(code, Phase.COMMANDE, at),
                window.opening().map(calendars::bound),
                window.closing().map(calendars::bound),
                calendars.deadline(code, MilestoneKind.CLOTURE_AVANCE, at).map(calendars::bound),
                live.isPresent(),
                live.filter(o -> o.vendor().equals(vendor)).map(LiveOrder::ref));
    }

    private OrderPrice price(PlaceOrder command, DispositifView dispositif) {
        Rate rate = dispositif.advanceRate().orElseThrow(() -> Reason.of(
                        "R-CMD-05",
                        "taux-avance-inconnu",
                        "Le taux d’avance du dispositif " + dispositif.code() + " n’est pas encore publié.",
                        "Attendez la publication du taux.")
                .refusal());
        OrderPrice price = OrderPrice.of(
                programme
                        .price(dispositif.code(), command.band(), command.signedOn())
                        .unitPriceHt(),
                command.units(),
                rate);
        Refusal.unlessEmpty(PurchaseOrderComplete.whyNotPrice(price.advance()));
        return price;
    }

    private void engage(Caller by, FundingOrder order) {
        journal.record(
                by,
                order.ref(),
                "Commande passée",
                "R-CMD-01",
                Map.of(),
                Map.of("état", order.state().label(), "montant", FrenchNumbers.euros(order.price())));
        ledger.post(
                by,
                new Transfer(
                        order.ref() + "/COMMANDE/engagement",
                        order.ref(),
                        order.vendor(),
                        order.dispositif(),
                        Account.BUDGET,
                        Account.ENGAGED,
                        order.price(),
                        "Engagement de la commande"));
    }
}
