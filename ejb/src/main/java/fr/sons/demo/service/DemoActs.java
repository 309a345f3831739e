package fr.sons.demo.service;

import fr.sons.installation.api.Attestation;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.order.api.PlaceOrder;
import fr.sons.order.service.OrderService;
import fr.sons.party.api.ClientView;
import fr.sons.party.api.NewClient;
import fr.sons.party.service.Accounts;
import fr.sons.party.service.Parties;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.service.Payments;
import fr.sons.programme.api.PriceView;
import fr.sons.programme.service.Programme;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.referencing.api.ReferenceView;
import fr.sons.referencing.service.Referencing;
import fr.sons.solde.api.SubmitSolde;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.api.SignVa;
import fr.sons.verification.service.VerificationService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Does one step of the demonstration's data through the services, as the person who would do it. */
@Stateless
public class DemoActs {

    private static final String ORIGIN = "démonstration";

    @Inject
    private Accounts accounts;

    @Inject
    private Parties parties;

    @Inject
    private Programme programme;

    @Inject
    private Referencing referencing;

    @Inject
    private OrderService orders;

    @Inject
    private Payments payments;

    @Inject
    private InstallationService installations;

    @Inject
    private VerificationService verifications;

    @Inject
    private SoldeService soldes;

    @Inject
    private RecoveryService recoveries;

    @Inject
    private DemoStore store;

    /** The step and the note that it is done are saved together. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void perform(DemoStep step) {
        CaseRef ref = step.act() == DemoAct.PLACE ? place(step) : new CaseRef(placed(step));
        act(step, ref);
        store.noteSeeded(step.id(), ref.value(), step.at());
    }

    private String placed(DemoStep step) {
        return store.seeded(step.caseKey() + "/0")
                .orElseThrow(() -> new IllegalStateException("No order was placed for " + step.id()));
    }

    private CaseRef place(DemoStep step) {
        Caller vendor = vendor(step);
        LocalDate day = Paris.date(step.at());
        String dispositif = step.season().dispositif();
        List<PriceView> prices = programme.prices(dispositif, day);
        VendorId id = vendor.actor().vendorId().orElseThrow();
        ReferenceView reference = referencing.of(id).stream()
                .filter(r -> r.dispositif().equals(dispositif))
                .findFirst()
                .orElseThrow();
        PlaceOrder command = new PlaceOrder(
                reference.id(),
                client(step).id(),
                day,
                prices.get(step.number() % prices.size()).band(),
                1,
                "Installation sur site, reprise des données existantes",
                true);
        return orders.place(vendor, command).ref();
    }

    private void act(DemoStep step, CaseRef ref) {
        switch (step.act()) {
            case PLACE -> {}
            case REQUEST_ADVANCE -> orders.requestAdvance(vendor(step), ref);
            case ASK_ADVANCE_COMPLEMENTS ->
                orders.askAdvanceComplements(examiner(step), ref, "Bon de commande illisible en page 2.");
            case ACCEPT_ADVANCE -> orders.acceptAdvance(examiner(step), ref);
            case REJECT_ADVANCE ->
                orders.rejectAdvance(examiner(step), ref, "Le bon de commande n’est pas signé par le client final.");
            case PAY_ADVANCE -> pay(step, ref, PaymentKind.ADVANCE);
            case CANCEL -> orders.cancel(vendor(step), ref, "Le client final renonce à son projet.");
            case ATTEST ->
                installations.attest(
                        vendor(step), ref, new Attestation(Paris.date(step.at()).minusDays(1), "4.2.1"));
            case RAISE_RESERVE ->
                verifications.raiseReserve(
                        signatory(step), ref, "L’alimentation du DMP échoue pour les comptes rendus de plus de 5 Mo.");
            case ANSWER_RESERVE ->
                verifications.answerReserve(vendor(step), ref, 1, "Corrigé par la version 4.2.2, installée ce jour.");
            case LIFT_RESERVE -> verifications.liftReserve(signatory(step), ref, 1);
            case SIGN ->
                verifications.sign(
                        signatory(step),
                        ref,
                        new SignVa(
                                "Signataire de démonstration",
                                "Direction",
                                "contact." + step.number() + "@demonstration.mssante.fr"));
            case SUBMIT_SOLDE -> submit(step, ref);
            case ASK_SOLDE_COMPLEMENTS ->
                soldes.requestComplements(
                        examiner(step), ref, "La copie de la facture est tronquée : joindre la facture entière.");
            case ACCEPT_SOLDE -> soldes.accept(examiner(step), ref);
            case REJECT_SOLDE ->
                soldes.reject(examiner(step), ref, "La facture ne concerne pas la prestation commandée.");
            case PAY_SOLDE -> pay(step, ref, PaymentKind.SOLDE);
            case PROPOSE_RECOVERY ->
                recoveries.propose(
                        agent(step, "ans.controleur"),
                        recovery(step, ref),
                        true,
                        "Commande annulée, avance conservée.");
            case DECIDE_RECOVERY ->
                recoveries.decide(agent(step, "ans.decideur"), recovery(step, ref), true, "Aucune observation reçue.");
        }
    }

    private void submit(DemoStep step, CaseRef ref) {
        Caller vendor = vendor(step);
        OrderView order = orders.order(vendor, ref);
        String number = "F-" + ref.value().substring(ref.value().length() - 7);
        soldes.submit(
                vendor,
                ref,
                new SubmitSolde(
                        number,
                        Paris.date(step.at()),
                        order.price(),
                        "facture-" + number + ".pdf",
                        DemoInvoice.pdf(order, number)));
    }

    private void pay(DemoStep step, CaseRef ref, PaymentKind kind) {
        long payment = payments.of(ref).stream()
                .filter(p -> p.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
        payments.pay(agent(step, "asp.payeur"), payment);
    }

    private String recovery(DemoStep step, CaseRef ref) {
        Caller system = Caller.system(step.at(), ORIGIN);
        return recoveries.ofCase(system, ref).orElseThrow().reference();
    }

    private Caller vendor(DemoStep step) {
        return agent(step, step.number() % 2 == 0 ? DemoCast.AZUR : DemoCast.BOREAL);
    }

    private Caller examiner(DemoStep step) {
        return agent(step, step.number() % 3 == 0 ? "asp.instructeur2" : "asp.instructeur1");
    }

    private Caller agent(DemoStep step, String login) {
        return new Caller(accounts.actor(login), step.at(), ORIGIN);
    }

    /** Only two clients have an account; the others sign as what they are all the same. */
    private Caller signatory(DemoStep step) {
        ClientView client = client(step);
        Optional<ClientId> id = Optional.of(client.id());
        Actor actor = new Actor(
                "signataire." + client.identifier(),
                "Signataire : " + client.name(),
                Role.CLIENT,
                Optional.empty(),
                id);
        return new Caller(actor, step.at(), ORIGIN);
    }

    private ClientView client(DemoStep step) {
        NewClient told = DemoParties.client(step.season().clients(), step.number());
        return parties.clientByIdentifier(told.kind(), told.identifier()).orElseThrow();
    }
}
