package fr.sons.recovery.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.installation.api.NotDelivered;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.kernel.time.Paris;
import fr.sons.letter.api.ContradictoryLetter;
import fr.sons.letter.api.Ground;
import fr.sons.letter.api.LetterRequest;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.api.OrderFacts;
import fr.sons.letter.api.ReceivedPayment;
import fr.sons.letter.api.Recipient;
import fr.sons.letter.api.RecoveryDecisionLetter;
import fr.sons.letter.api.ReinvoicingBanLetter;
import fr.sons.letter.service.LetterService;
import fr.sons.order.api.OrderView;
import fr.sons.party.api.ClientView;
import fr.sons.party.api.VendorView;
import fr.sons.party.service.Parties;
import fr.sons.payment.api.PaymentView;
import fr.sons.payment.service.Payments;
import fr.sons.programme.service.Programme;
import fr.sons.recovery.api.RecoveryCause;
import fr.sons.recovery.domain.BanOccurrence;
import fr.sons.recovery.domain.Grounds;
import fr.sons.recovery.domain.Recovery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters a recovery sends, each issued once in the transaction of its act (R-REC-02, R-REC-03, R-REC-07). */
@Dependent
class RecoveryLetters {

    @Inject
    private LetterService letters;

    @Inject
    private Parties parties;

    @Inject
    private Payments payments;

    @Inject
    private Programme programme;

    void contradictory(Caller by, Map<OrderView, Recovery> opened) {
        Map<ClientId, ClientView> clients = clients(opened.keySet());
        Map<CaseRef, List<PaymentView>> paid =
                payments.of(opened.keySet().stream().map(OrderView::ref).toList());
        List<LetterRequest> requests = new ArrayList<>(opened.size());
        opened.forEach((order, recovery) -> requests.add(new LetterRequest(
                order.ref(),
                recovery.reference(),
                vendor(order),
                new ContradictoryLetter(
                        facts(order, clients.get(order.client())),
                        ground(recovery.cause(), recovery.grounds()),
                        recovery.reference(),
                        received(order.ref(), paid.getOrDefault(order.ref(), List.of()), recovery.amount()),
                        recovery.observationDays(),
                        recovery.delay()))));
        letters.send(by, requests);
    }

    void reinvoicingBan(Caller by, List<NotDelivered.Missed> missed) {
        Map<ClientId, ClientView> clients =
                clients(missed.stream().map(NotDelivered.Missed::order).toList());
        letters.send(
                by,
                missed.stream()
                        .map(m ->
                                reinvoicingBan(m.order(), clients.get(m.order().client()), m.deadline()))
                        .toList());
    }

    private LetterRequest reinvoicingBan(OrderView order, ClientView client, BindingDeadline missed) {
        return new LetterRequest(
                order.ref(),
                BanOccurrence.after(missed.reopened()),
                Recipient.client(client.id(), client.name(), client.address()),
                new ReinvoicingBanLetter(
                        facts(order, client), ground(RecoveryCause.NOT_DELIVERED, Grounds.missed(missed))));
    }

    /** The contradictory letter of this recovery, once it is printed. */
    Optional<LetterView> prior(Recovery recovery) {
        return letters.issued(LetterTemplate.CONTRADICTOIRE, recovery.ref(), recovery.reference());
    }

    /** The recovery still bears the amount claimed. */
    void decision(Caller by, OrderView order, Recovery recovery, String reasons) {
        LetterView prior = prior(recovery).orElseThrow(() -> Reason.of(
                        "R-REC-02",
                        "information-prealable-absente",
                        "Le courrier d’information préalable du recouvrement " + recovery.reference()
                                + " n’est pas encore édité.",
                        "Attendez son édition, puis décidez.")
                .refusal());
        letters.issue(
                by,
                new LetterRequest(
                        order.ref(),
                        recovery.reference(),
                        vendor(order),
                        new RecoveryDecisionLetter(
                                facts(order, parties.client(order.client())),
                                ground(recovery.cause(), recovery.grounds()),
                                recovery.reference(),
                                prior.number(),
                                Paris.date(prior.issuedAt()),
                                recovery.observations().orElse(""),
                                reasons,
                                received(order.ref(), payments.of(order.ref()), recovery.amount()),
                                recovery.payment().orElseThrow(),
                                by.actor().name())));
    }

    private Recipient vendor(OrderView order) {
        VendorView vendor = parties.vendor(order.vendor());
        return Recipient.vendor(vendor.id(), vendor.name(), vendor.address());
    }

    private Map<ClientId, ClientView> clients(Collection<OrderView> orders) {
        return parties.clients(orders.stream().map(OrderView::client).toList());
    }

    private OrderFacts facts(OrderView order, ClientView client) {
        return new OrderFacts(
                order.ref(),
                order.dispositif(),
                order.dispositifLabel(),
                programme.dispositif(order.dispositif()).legalBasis(),
                order.product(),
                order.signedOn(),
                order.vendorName(),
                order.clientName(),
                client.kind().label() + " " + client.identifier(),
                order.price());
    }

    /** The payments behind the amount; that they add up to it is what makes the breakdown true. */
    private static List<ReceivedPayment> received(CaseRef ref, List<PaymentView> payments, Money amount) {
        List<PaymentView> paid =
                payments.stream().filter(p -> p.paidAt().isPresent()).toList();
        Money total = Money.sum(paid.stream().map(PaymentView::amount));
        if (!total.equals(amount)) {
            throw new IllegalStateException(
                    "The payments of " + ref + " add up to " + total + " and the ledger says " + amount);
        }
        return paid.stream()
                .map(p -> new ReceivedPayment(
                        Paris.date(p.paidAt().orElseThrow()), p.kind().label(), p.amount()))
                .toList();
    }

    private static Ground ground(RecoveryCause cause, Grounds grounds) {
        return switch (cause) {
            case NOT_DELIVERED -> Ground.notDelivered(grounds.deadline(), grounds.legalBasis(), grounds.calculation());
            case NO_SOLDE -> Ground.noSolde(grounds.deadline(), grounds.legalBasis(), grounds.calculation());
            case SOLDE_REJECTED -> Ground.soldeRejected(grounds.motive());
            case ORDER_CANCELLED -> Ground.orderCancelled(grounds.motive());
        };
    }
}
