package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.document.service.Documents;
import fr.sons.installation.api.InstallationState;
import fr.sons.installation.service.InstallationService;
import fr.sons.it.support.Ear;
import fr.sons.journal.api.JournalEntry;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.Stale;
import fr.sons.kernel.VendorId;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.service.Ledger;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.service.LetterService;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.CaseDocuments;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.api.NotedDelivery;
import fr.sons.recovery.api.Presentation;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.api.RecoveryWait;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.service.VerificationService;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The acts of a case in the real server, with the real engine and the real database. */
@ExtendWith(ArquillianExtension.class)
class ActsIT {

    private static final Instant OCTOBER = Scene.paris("2022-10-10T10:00:00");
    private static final Instant SUMMER = Scene.paris("2023-07-03T10:00:00");
    private static final Instant SEPTEMBER = Scene.paris("2023-09-11T09:00:00");

    @Deployment
    static EnterpriseArchive product() {
        return Ear.withTests();
    }

    @Inject
    Scene scene;

    @Inject
    OrderService orders;

    @Inject
    InstallationService installations;

    @Inject
    VerificationService verifications;

    @Inject
    SoldeService soldes;

    @Inject
    RecoveryService recoveries;

    @Inject
    LetterService letters;

    @Inject
    Ledger ledger;

    @Inject
    Documents documents;

    @Inject
    CaseDocuments caseDocuments;

    @Inject
    Journal journal;

    @Inject
    Timers timers;

    @Inject
    FailingAct failing;

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    DataSource database;

    @Test
    @DisplayName(
            "An order is advanced, installed, accepted with a reserve lifted, balanced and paid (R-CMD, R-INS, R-VA, R-SOL)")
    void wholeLife() throws SQLException {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(SEPTEMBER);
        ClientId client = scene.newClient(SEPTEMBER);
        OrderView order = scene.placed(Scene.PDS, vendor, client, SEPTEMBER);
        scene.advancePaid(order, SEPTEMBER);
        scene.attested(order, SEPTEMBER);
        verifications.raiseReserve(Scene.client(client, SEPTEMBER), order.ref(), "Le flux DMP n'est pas configuré.");
        assertThatThrownBy(() -> scene.signed(order, SEPTEMBER))
                .as("R-VA-02: no signature while a reserve is open")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-VA-02");
        verifications.answerReserve(Scene.vendor(vendor, SEPTEMBER), order.ref(), 1, "Configuré ce jour.");
        verifications.liftReserve(Scene.client(client, SEPTEMBER), order.ref(), 1);
        scene.signed(order, SEPTEMBER);
        soldes.submit(
                Scene.vendor(vendor, SEPTEMBER),
                order.ref(),
                scene.invoiceFor(order, fr.sons.kernel.time.Paris.date(SEPTEMBER)));
        soldes.accept(Scene.agent(Role.ASP_EXAMINER, 1, SEPTEMBER), order.ref());
        scene.pay(order.ref(), SEPTEMBER);

        assertThat(soldes.view(Scene.vendor(vendor, SEPTEMBER), order.ref()).state())
                .isEqualTo(SoldeState.PAID);
        assertThat(ledger.balances(order.ref()).of(Account.RECEIVED)).isEqualTo(order.price());
        assertThat(ledger.balances(order.ref()).of(Account.ENGAGED)).isEqualTo(Money.ZERO);
        long piece = documents.of(order.ref()).get(0).id();
        assertThat(caseDocuments.piece(Scene.client(client, SEPTEMBER), piece).content())
                .isNotEmpty();
        VendorId stranger = scene.newVendor(SEPTEMBER);
        assertThatThrownBy(() -> caseDocuments.piece(Scene.vendor(stranger, SEPTEMBER), piece))
                .as("R-SEC-02: a piece of another's case is not there")
                .isInstanceOf(NotFound.class);
        assertThat(openTasks(order.ref())).as("nobody is waited for any more").isZero();
        assertThat(journal.timeline(order.ref())).hasSizeGreaterThanOrEqualTo(10);
        assertThat(journal.verify().findings()).isEmpty();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    @DisplayName(
            "R-INS-02: with neither attestation nor solde by 20 September, recovery and both letters come by themselves, once")
    void missedDeadline() throws SQLException {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView order = scene.placed(Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        scene.advancePaid(order, OCTOBER);

        timers.drainUntil(Scene.paris("2023-05-15T09:00:00"));
        assertThat(installations.view(Scene.vendor(vendor, SUMMER), order.ref()).state())
                .as("R-CAL-04: the date of 28 April 2023 was moved by the amendment before it came")
                .isEqualTo(InstallationState.AWAITED);

        timers.drainUntil(Scene.paris("2023-09-21T09:00:00"));
        timers.drainUntil(Scene.paris("2023-09-22T09:00:00"));
        assertThat(installations
                        .view(Scene.vendor(vendor, SEPTEMBER), order.ref())
                        .state())
                .isEqualTo(InstallationState.NOT_DELIVERED);
        RecoveryView recovery =
                recoveries.ofCase(Scene.vendor(vendor, SEPTEMBER), order.ref()).orElseThrow();
        assertThat(recovery.state()).isEqualTo(RecoveryState.CONTRADICTORY);
        assertThat(recovery.amount()).isEqualTo(order.advance());
        List<LetterView> issued = letters.of(Scene.agent(Role.AUDITOR, 1, SEPTEMBER), order.ref());
        assertThat(issued)
                .extracting(LetterView::template)
                .containsExactlyInAnyOrder(LetterTemplate.CONTRADICTOIRE, LetterTemplate.INTERDICTION_REFACTURATION);
        LetterView toVendor = issued.stream()
                .filter(l -> l.template() == LetterTemplate.CONTRADICTOIRE)
                .findFirst()
                .orElseThrow();
        assertThat(new String(
                        letters.pdf(Scene.vendor(vendor, SEPTEMBER), toVendor.id()),
                        0,
                        5,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        VendorId stranger = scene.newVendor(SEPTEMBER);
        assertThatThrownBy(() -> letters.pdf(Scene.vendor(stranger, SEPTEMBER), toVendor.id()))
                .as("R-SEC-02")
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R-REC-05: the notification of a decision is replaced only with a reason, and the journal keeps both")
    void correctedNotification() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView order = scene.placed(Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        scene.advancePaid(order, OCTOBER);
        Instant over = Scene.paris("2023-11-20T09:00:00");
        timers.drainUntil(over);
        String recovery = recoveries
                .ofCase(Scene.vendor(vendor, over), order.ref())
                .orElseThrow()
                .reference();
        Caller controller = Scene.agent(Role.ANS_CONTROLLER, 1, over);
        recoveries.propose(controller, recovery, true, "Motifs.");
        recoveries.decide(Scene.agent(Role.ANS_DECIDER, 1, over), recovery, true, "Motifs.");

        RecoveryWait wait = recoveries.awaits(controller, recovery).orElseThrow();
        assertThat(wait.awaited().orElseThrow().task())
                .as("R-REC-03: pronounced, it waits for its payment")
                .startsWith("paie la somme réclamée");
        assertThat(wait.next().orElseThrow().due()).isEqualTo(LocalDate.of(2023, 12, 20));

        Caller later = Scene.agent(Role.ANS_CONTROLLER, 1, Scene.paris("2023-11-30T09:00:00"));
        recoveries.noteDelivery(later, recovery, handedOver("2023-11-27", Optional.empty()));
        assertThatThrownBy(() -> recoveries.noteDelivery(later, recovery, handedOver("2023-11-28", Optional.empty())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("notification-deja-inscrite");
        assertThat(recoveries.view(later, recovery).notification().orElseThrow().notifiedOn())
                .isEqualTo(LocalDate.of(2023, 11, 27));

        long read = recoveries.view(later, recovery).revision();
        recoveries.noteDelivery(later, recovery, handedOver("2023-11-28", misread(read)));

        assertThat(recoveries.view(later, recovery).notification().orElseThrow().notifiedOn())
                .isEqualTo(LocalDate.of(2023, 11, 28));
        assertThatThrownBy(() -> recoveries.noteDelivery(later, recovery, handedOver("2023-11-29", misread(read))))
                .as("written over what the first correction has replaced")
                .isInstanceOf(Stale.class)
                .hasMessageContaining("mardi 28 novembre 2023");
        assertThat(journal.timeline(order.ref()))
                .filteredOn(e -> e.act().startsWith("Notification de la décision"))
                .extracting(JournalEntry::act)
                .containsExactlyInAnyOrder(
                        "Notification de la décision inscrite", "Notification de la décision rectifiée");
        assertThat(journal.timeline(order.ref()))
                .filteredOn(e -> e.act().endsWith("rectifiée"))
                .singleElement()
                .satisfies(e -> assertThat(e.before()).contains("lundi 27 novembre 2023"))
                .satisfies(e -> assertThat(e.after())
                        .contains("2023-11-28", "Avis de réception mal lu.")
                        .doesNotContain("27 novembre"));
    }

    private static Optional<NotedDelivery.Correction> misread(long revisionRead) {
        return Optional.of(new NotedDelivery.Correction(revisionRead, "Avis de réception mal lu."));
    }

    private static NotedDelivery handedOver(String day, Optional<NotedDelivery.Correction> correction) {
        return new NotedDelivery(LocalDate.parse(day), Presentation.HANDED_OVER, Optional.empty(), correction);
    }

    @Test
    @DisplayName("R-INS-01: an attestation is received until the last millisecond of 20 September 2023, Paris")
    void attestationBoundary() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView inTime = scene.placed(Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        OrderView late = scene.place(inTime.referenceId(), Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        scene.attested(inTime, Scene.paris("2023-09-20T23:59:59.999"));
        assertThat(installations
                        .view(Scene.vendor(vendor, SEPTEMBER), inTime.ref())
                        .state())
                .isEqualTo(InstallationState.ATTESTED);
        assertThatThrownBy(() -> scene.attested(late, Scene.paris("2023-09-21T00:00:00")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-INS-01");
    }

    @Test
    @DisplayName(
            "R-SOL-01: a solde request is received at 14 h 00 min 00,000 s on 14 December 2023 and refused one millisecond later")
    void soldeBoundary() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView inTime = scene.placed(Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        OrderView late = scene.place(inTime.referenceId(), Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        for (OrderView order : List.of(inTime, late)) {
            scene.advancePaid(order, OCTOBER);
            scene.attested(order, SUMMER);
            scene.signed(order, SUMMER);
        }
        Instant last = Scene.paris("2023-12-14T14:00:00");
        soldes.submit(
                Scene.vendor(vendor, last),
                inTime.ref(),
                scene.invoiceFor(inTime, fr.sons.kernel.time.Paris.date(SUMMER)));
        assertThat(soldes.view(Scene.vendor(vendor, last), inTime.ref()).state())
                .isEqualTo(SoldeState.SUBMITTED);
        assertThatThrownBy(() -> soldes.submit(
                        Scene.vendor(vendor, last.plusMillis(1)),
                        late.ref(),
                        scene.invoiceFor(late, fr.sons.kernel.time.Paris.date(SUMMER))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-SOL-01")
                .hasMessageContaining("14 h 00 min 00,001 s");
    }

    @Test
    @DisplayName("R-SOL-02: without attestation by FIN_PRESTATION no solde request is receivable any more")
    void soldeNeedsAttestationInTime() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView order = scene.placed(Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        scene.advancePaid(order, OCTOBER);
        Instant october2023 = Scene.paris("2023-10-02T10:00:00");
        assertThatThrownBy(() -> soldes.submit(
                        Scene.vendor(vendor, october2023),
                        order.ref(),
                        scene.invoiceFor(order, fr.sons.kernel.time.Paris.date(SUMMER))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-SOL-02");
    }

    @Test
    @DisplayName("R-SOL-05: the agent who accepted does not pay")
    void acceptorDoesNotPay() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(SEPTEMBER);
        OrderView order = scene.placed(Scene.PDS, vendor, scene.newClient(SEPTEMBER), SEPTEMBER);
        orders.requestAdvance(Scene.vendor(vendor, SEPTEMBER), order.ref());
        orders.acceptAdvance(Scene.agent(Role.ASP_EXAMINER, 1, SEPTEMBER), order.ref());
        long payment = scene.paymentOf(order.ref());
        Actor samePerson = Scene.agent(Role.ASP_EXAMINER, 1, SEPTEMBER).actor();
        Actor asPayer = new Actor(
                samePerson.login(),
                samePerson.name(),
                Role.ASP_PAYER,
                java.util.Optional.empty(),
                java.util.Optional.empty());
        assertThatThrownBy(() -> scene.payAs(new fr.sons.kernel.Caller(asPayer, SEPTEMBER, "test"), payment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-SOL-05");
        scene.pay(order.ref(), SEPTEMBER);
        assertThatThrownBy(() -> scene.payAs(Scene.agent(Role.ASP_PAYER, 2, SEPTEMBER), payment))
                .as("R-SOL-06: never twice")
                .isInstanceOf(Refusal.class);
        assertThat(ledger.balances(order.ref()).of(Account.RECEIVED)).isEqualTo(order.advance());
    }

    @Test
    @DisplayName(
            "R-CMD-03: of two vendors who order for the same client at once, exactly one wins, and the other learns no name")
    void oneLiveOrderPerClient() throws Exception {
        timers.standAt(OCTOBER);
        ClientId client = scene.newClient(SEPTEMBER);
        VendorId one = scene.newVendor(SEPTEMBER);
        VendorId two = scene.newVendor(SEPTEMBER);
        long ofOne = scene.newReference(one, Scene.PDS, java.time.LocalDate.of(2022, 6, 1), SEPTEMBER);
        long ofTwo = scene.newReference(two, Scene.PDS, java.time.LocalDate.of(2022, 6, 1), SEPTEMBER);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> attempts =
                    List.of(() -> attempt(ofOne, one, client), () -> attempt(ofTwo, two, client));
            List<String> outcomes = new java.util.ArrayList<>();
            for (Future<String> outcome : pool.invokeAll(attempts)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn("placed"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(o -> o.contains("R-CMD-03"))
                    .hasSize(1)
                    .noneMatch(o -> o.contains("Éditeur d'essai"));
        } finally {
            pool.shutdownNow();
        }
    }

    private String attempt(long reference, VendorId vendor, ClientId client) {
        try {
            scene.place(reference, Scene.PDS, vendor, client, SEPTEMBER);
            return "placed";
        } catch (Refusal refused) {
            return refused.getMessage();
        }
    }

    @Test
    @DisplayName("An exception after the engine call leaves state, ledger, journal and task as they were")
    void allOrNothing() throws SQLException {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(SEPTEMBER);
        OrderView order = scene.placed(Scene.PDS, vendor, scene.newClient(SEPTEMBER), SEPTEMBER);
        orders.requestAdvance(Scene.vendor(vendor, SEPTEMBER), order.ref());
        List<String> tasks = taskKeys(order.ref());
        int entries = journal.timeline(order.ref()).size();
        var balances = ledger.balances(order.ref());

        assertThatThrownBy(() -> failing.acceptThenFail(order.ref(), SEPTEMBER)).isNotNull();

        assertThat(orders.order(Scene.vendor(vendor, SEPTEMBER), order.ref()).state())
                .isEqualTo(OrderState.ADVANCE_REQUESTED);
        assertThat(taskKeys(order.ref())).isEqualTo(tasks);
        assertThat(journal.timeline(order.ref())).hasSize(entries);
        assertThat(ledger.balances(order.ref())).isEqualTo(balances);
        assertThat(scene.paymentsOf(order.ref())).isEmpty();
    }

    @Test
    @DisplayName("R-SEC-02: a case of another is not found, whatever is asked of it")
    void othersCases() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(SEPTEMBER);
        OrderView order = scene.placed(Scene.PDS, vendor, scene.newClient(SEPTEMBER), SEPTEMBER);
        VendorId other = scene.newVendor(SEPTEMBER);
        ClientId otherClient = scene.newClient(SEPTEMBER);
        assertThatThrownBy(() -> orders.order(Scene.vendor(other, SEPTEMBER), order.ref()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.requestAdvance(Scene.vendor(other, SEPTEMBER), order.ref()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> installations.view(Scene.vendor(other, SEPTEMBER), order.ref()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.order(Scene.client(otherClient, SEPTEMBER), order.ref()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> soldes.view(Scene.vendor(other, SEPTEMBER), order.ref()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName(
            "R-SEC-03, R-LED-01: the application's own database user can neither change nor delete journal and ledger")
    void appendOnly() throws SQLException {
        timers.standAt(OCTOBER);
        for (String table : List.of(
                "journal_entry",
                "ledger_transfer",
                "letter",
                "document",
                "funding_order_reopening",
                "installation_reopening",
                "solde_request_reopening",
                "solde_complements_wait",
                "calendar_version",
                "milestone",
                "message_attachment")) {
            for (String attack : List.of("DELETE FROM " + table, "TRUNCATE " + table)) {
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(attack))
                            .as(attack)
                            .isInstanceOf(SQLException.class);
                }
            }
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE ledger_transfer SET amount_cents = amount_cents + 1"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("UPDATE journal_entry SET act = 'x'"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("UPDATE calendar_version SET legal_text = legal_text || ' bis'"))
                    .as("R-CAL-04: an amendment never edits the version before")
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("UPDATE milestone SET local_date = local_date + 1"))
                    .as("R-CAL-04")
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("UPDATE message_attachment SET file_name = 'x'"))
                    .as("R-CAL-07: what was sent stays as it was")
                    .isInstanceOf(SQLException.class);
        }
    }

    private long openTasks(CaseRef ref) throws SQLException {
        return taskKeys(ref).size();
    }

    private List<String> taskKeys(CaseRef ref) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        """
                        SELECT t.task_def_key_ || '/' || t.id_ FROM engine.act_ru_task t
                        JOIN engine.act_ru_execution e ON e.id_ = t.proc_inst_id_
                        WHERE e.business_key_ = ? ORDER BY 1""")) {
            query.setString(1, ref.value());
            List<String> keys = new java.util.ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        }
    }
}
