package fr.sons.it.bench.inside;

import fr.sons.installation.api.Attestation;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Role;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.order.api.PlaceOrder;
import fr.sons.order.service.OrderService;
import fr.sons.payment.api.PaymentState;
import fr.sons.payment.service.Payments;
import fr.sons.programme.service.Programme;
import fr.sons.solde.api.SubmitSolde;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.api.SignVa;
import fr.sons.verification.service.VerificationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Orders through the product's own services, each act in its own transaction, as from the screens or the API. */
@ApplicationScoped
public class Lives {

    private static final byte[] INVOICE = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate TODAY = Paris.date(Cast.NOW);

    @Inject
    private Cast cast;

    @Inject
    private Programme programme;

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
    private UserTransaction transaction;

    private volatile String band;

    /** To the advance paid: the service is awaited. */
    void advancePaid() {
        OrderView order = place();
        orders.requestAdvance(Cast.vendor(order.vendor()), order.ref());
        orders.acceptAdvance(Cast.agent(Role.ASP_EXAMINER), order.ref());
        pay(order.ref());
    }

    /** From the order to the solde paid: nine acts, four processes, eight tasks. */
    Void live() {
        OrderView order = place();
        CaseRef ref = order.ref();
        Caller vendor = Cast.vendor(order.vendor());
        Caller examiner = Cast.agent(Role.ASP_EXAMINER);
        orders.requestAdvance(vendor, ref);
        orders.acceptAdvance(examiner, ref);
        pay(ref);
        installations.attest(vendor, ref, new Attestation(TODAY, "2.0.1"));
        verifications.sign(
                Cast.client(order.client()), ref, new SignVa("Signataire", "Direction", "mesure@test.mssante.fr"));
        soldes.submit(vendor, ref, new SubmitSolde("F-1", TODAY, order.price(), "facture.pdf", INVOICE));
        soldes.accept(examiner, ref);
        pay(ref);
        return null;
    }

    /** Orders that stay open, several in one transaction. */
    Void open(int many) throws Exception {
        transaction.begin();
        try {
            for (int i = 0; i < many; i++) {
                place();
            }
            transaction.commit();
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
        return null;
    }

    private OrderView place() {
        Cast.Supplier supplier = cast.nextSupplier();
        ClientId client = cast.nextClient();
        return orders.place(
                Cast.vendor(supplier.vendor()),
                new PlaceOrder(supplier.reference(), client, TODAY, band(), 1, "Installation unique", true));
    }

    private void pay(CaseRef ref) {
        long due = payments.of(ref).stream()
                .filter(p -> p.state() == PaymentState.TO_PAY)
                .findFirst()
                .orElseThrow()
                .id();
        payments.pay(Cast.agent(Role.ASP_PAYER), due);
    }

    private String band() {
        if (band == null) {
            band = programme.prices(Cast.DISPOSITIF, TODAY).get(0).band();
        }
        return band;
    }
}
