package fr.sons.it.container;

import fr.sons.inbox.api.WorkQueue;
import fr.sons.installation.api.Attestation;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;
import fr.sons.kernel.Money;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.order.api.PlaceOrder;
import fr.sons.order.service.OrderService;
import fr.sons.party.api.Address;
import fr.sons.party.api.NewClient;
import fr.sons.party.api.NewVendor;
import fr.sons.party.service.Parties;
import fr.sons.payment.api.PaymentState;
import fr.sons.payment.api.PaymentView;
import fr.sons.payment.service.Payments;
import fr.sons.programme.service.Programme;
import fr.sons.referencing.api.GrantReference;
import fr.sons.referencing.service.Referencing;
import fr.sons.solde.api.SubmitSolde;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.api.SignVa;
import fr.sons.verification.service.VerificationService;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The people and the usual steps of a story told through the real services, at instants the story chooses. Each story
 * has its own vendor and its own clients.
 */
@ApplicationScoped
public class Scene {

    static final String PDS = "MS2-DUI-PDS-VA1";
    static final String LGC = "MDV-LGC-VA1";

    private final AtomicInteger next = new AtomicInteger();

    @Inject
    Parties parties;

    @Inject
    Referencing referencing;

    @Inject
    Programme programme;

    @Inject
    OrderService orders;

    @Inject
    Payments payments;

    @Inject
    InstallationService installations;

    @Inject
    VerificationService verifications;

    @Inject
    SoldeService soldes;

    @Inject
    WorkQueue queue;

    @Inject
    BusinessClock clock;

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    DataSource database;

    /** Every class of tests is deployed anew on the same database: numbers go on where the last one left them. */
    @PostConstruct
    void goOn() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet parties = statement.executeQuery(
                        "SELECT 1000 + (SELECT count(*) FROM sons.vendor) + (SELECT count(*) FROM sons.final_client)")) {
            parties.next();
            next.set(parties.getInt(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Paris.ZONE).toInstant();
    }

    static Caller agent(Role role, int number, Instant at) {
        String login = role.name().toLowerCase(java.util.Locale.ROOT) + number;
        return new Caller(new Actor(login, login, role, Optional.empty(), Optional.empty()), at, "test");
    }

    static Caller vendor(VendorId id, Instant at) {
        return new Caller(
                new Actor("vendor" + id, "Fournisseur " + id, Role.VENDOR, Optional.of(id), Optional.empty()),
                at,
                "test");
    }

    static Caller client(ClientId id, Instant at) {
        return new Caller(
                new Actor("client" + id, "Client " + id, Role.CLIENT, Optional.empty(), Optional.of(id)), at, "test");
    }

    VendorId newVendor(Instant at) {
        String siren = withLuhn("%08d".formatted(81_000_000 + next.incrementAndGet()));
        return parties.registerVendor(
                agent(Role.ADMINISTRATOR, 1, at),
                new NewVendor("Éditeur d'essai " + siren, siren, new Address("1 rue de l'Essai", "75001", "Paris")));
    }

    ClientId newClient(Instant at) {
        return newClient(ClientIdKind.FINESS, withLuhn("%08d".formatted(75_100_000 + next.incrementAndGet())), at);
    }

    /** A client of the dispositif of MSSanté operators, who have a SIRET. */
    ClientId newOperator(Instant at) {
        String siren = withLuhn("%08d".formatted(82_000_000 + next.incrementAndGet()));
        return newClient(ClientIdKind.SIRET, withLuhn(siren + "0001"), at);
    }

    private ClientId newClient(ClientIdKind kind, String identifier, Instant at) {
        return parties.registerClient(
                agent(Role.ADMINISTRATOR, 1, at),
                new NewClient(
                        kind,
                        identifier,
                        "Établissement d'essai " + identifier,
                        new Address("2 place de l'Essai", "75002", "Paris"),
                        "Île-de-France",
                        Couloir.SOCIAL_MEDICO_SOCIAL));
    }

    long newReference(VendorId vendor, String dispositif, LocalDate since, Instant at) {
        return referencing.grant(
                agent(Role.ANS_REFERENCING, 1, at),
                new GrantReference(vendor, dispositif, "Essai", "2.0", since, true, Optional.of(since)));
    }

    /** An order of that dispositif, signed and received on the day of the instant. */
    OrderView placed(String dispositif, VendorId vendor, ClientId client, Instant at) {
        long reference = newReference(vendor, dispositif, LocalDate.of(2022, 6, 1), at);
        return place(reference, dispositif, vendor, client, at);
    }

    OrderView place(long reference, String dispositif, VendorId vendor, ClientId client, Instant at) {
        String band = programme.prices(dispositif, Paris.date(at)).get(0).band();
        return orders.place(
                vendor(vendor, at),
                new PlaceOrder(reference, client, Paris.date(at), band, 1, "Installation unique", true));
    }

    /** Takes an order to the advance paid by another agent. */
    void advancePaid(OrderView order, Instant at) {
        orders.requestAdvance(vendor(order.vendor(), at), order.ref());
        orders.acceptAdvance(agent(Role.ASP_EXAMINER, 1, at), order.ref());
        pay(order.ref(), at);
    }

    List<PaymentView> paymentsOf(CaseRef ref) {
        return payments.of(ref);
    }

    long paymentOf(CaseRef ref) {
        return payments.of(ref).get(0).id();
    }

    void payAs(Caller payer, long payment) {
        payments.pay(payer, payment);
    }

    /** Pays what is ready to be paid on the case. */
    void pay(CaseRef ref, Instant at) {
        long due = payments.of(ref).stream()
                .filter(p -> p.state() == PaymentState.TO_PAY)
                .findFirst()
                .orElseThrow()
                .id();
        payments.pay(agent(Role.ASP_PAYER, 1, at), due);
    }

    void attested(OrderView order, Instant at) {
        installations.attest(vendor(order.vendor(), at), order.ref(), new Attestation(Paris.date(at), "2.0.1"));
    }

    void signed(OrderView order, Instant at) {
        verifications.sign(
                client(order.client(), at),
                order.ref(),
                new SignVa("Signataire d'essai", "Direction", "essai@test.mssante.fr"));
    }

    SubmitSolde invoiceFor(OrderView order, LocalDate on) {
        return invoice(on, order.price());
    }

    static SubmitSolde invoice(LocalDate on, Money amount) {
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return new SubmitSolde("F-2023-001", on, amount, "facture.pdf", pdf);
    }

    private static String withLuhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return body + (10 - sum % 10) % 10;
    }
}
