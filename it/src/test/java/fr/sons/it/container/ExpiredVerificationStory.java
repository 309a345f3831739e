package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Amendments;
import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.installation.api.InstallationState;
import fr.sons.installation.service.InstallationService;
import fr.sons.it.container.CaseMirror.Mirror;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderView;
import fr.sons.reopening.service.Reopenings;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.api.OpenVerification;
import fr.sons.verification.api.ReserveState;
import fr.sons.verification.api.ReserveView;
import fr.sons.verification.api.VerificationState;
import fr.sons.verification.api.VerificationView;
import fr.sons.verification.service.VerificationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * R-SOL-01 lived by verifications where no FIN_PRESTATION is set, so that an attestation may come after the guichet: under way,
 * signed, or never begun, they pass the closing of the solde, and an agent reopens them all (R-CAL-06).
 */
@ApplicationScoped
public class ExpiredVerificationStory {

    /** A dispositif of which no other story amends the calendar. */
    private static final String RIS2 = "IMG-RIS-VA2";

    private static final Instant ORDERED = Scene.paris("2025-09-01T10:00:00");
    private static final Instant ANNOUNCED = Scene.paris("2025-11-03T10:00:00");
    private static final Instant EXPIRED = Scene.paris("2026-02-10T10:00:00");
    private static final Instant ATTESTED = Scene.paris("2026-02-12T10:00:00");
    private static final Instant EXTENDED = Scene.paris("2026-02-20T10:00:00");
    private static final Instant REOPENED = Scene.paris("2026-02-24T10:00:00");
    private static final Instant DONE = Scene.paris("2026-03-16T10:00:00");
    private static final Instant NEW_CLOSING = Scene.paris("2026-05-30T00:00:00");
    private static final String PASSED = "pour ce dossier, la clôture du solde est passée depuis le 30 janvier 2026";

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    CaseMirror mirror;

    @Inject
    Amendments amendments;

    @Inject
    Reopenings reopenings;

    @Inject
    InstallationService installations;

    @Inject
    VerificationService verifications;

    @Inject
    SoldeService soldes;

    @Inject
    WorkQueue queue;

    @Inject
    Ledger ledger;

    @Inject
    Journal journal;

    void expiredVerifications() {
        timers.standAt(ORDERED);
        publish(ORDERED, "2026-01-30");
        VendorId vendor = scene.newVendor(ORDERED);
        OrderView announced = scene.placed(RIS2, vendor, scene.newClient(ORDERED), ORDERED);
        OrderView signed = another(announced);
        OrderView attestedLate = another(announced);
        OrderView silent = another(announced);
        List<OrderView> all = List.of(announced, signed, attestedLate, silent);
        all.forEach(order -> scene.advancePaid(order, ORDERED));
        timers.drainUntil(ANNOUNCED);
        announcedWithReserves(announced);
        open(signed, ANNOUNCED);
        scene.signed(signed, ANNOUNCED);

        timers.drainUntil(EXPIRED);
        assertThat(all).allSatisfy(order -> assertThat(solde(order)).isEqualTo(SoldeState.EXPIRED));
        endedWithItsSolde(announced);
        assertThat(verification(signed).state()).isEqualTo(VerificationState.SIGNED);
        nothingBegins(silent, EXPIRED);
        timers.drainUntil(ATTESTED);
        receivedOnly(announced, attestedLate);
        timers.drainUntil(EXTENDED);
        publish(EXTENDED, "2026-05-29");
        nothingBegins(silent, EXTENDED);

        timers.drainUntil(REOPENED);
        all.forEach(order -> reopenings.reopen(
                Scene.agent(Role.ANS_DECIDER, 1, REOPENED),
                order.ref(),
                MilestoneKind.CLOTURE_SOLDE,
                "Prolongation par arrêté tardif."));
        resumed(announced);
        begun(attestedLate);
        asTheyWere(signed, silent);
        livedOn(all);
    }

    private void announcedWithReserves(OrderView order) {
        open(order, ANNOUNCED);
        Caller client = Scene.client(order.client(), ANNOUNCED);
        verifications.raiseReserve(client, order.ref(), "L’impression ne fonctionne pas");
        verifications.raiseReserve(client, order.ref(), "L’envoi est lent");
        verifications.answerReserve(Scene.vendor(order.vendor(), ANNOUNCED), order.ref(), 1, "Corrigé");
    }

    private void endedWithItsSolde(OrderView order) {
        Mirror found = mirror.of(order.ref(), EXPIRED);
        assertThat(verification(order).state()).isEqualTo(VerificationState.CLOSED);
        assertThat(found.tasks()).containsExactlyInAnyOrder("attester_prestation", "presenter_observations");
        assertThat(processes(order)).containsExactly("installation", "recouvrement");
        assertThat(found.acts("SYSTEM Vérification classée sans suite R-SOL-01"))
                .isEqualTo(1);
        requirePassed(refused(() ->
                verifications.raiseReserve(Scene.client(order.client(), EXPIRED), order.ref(), "Encore une réserve")));
        requirePassed(refused(() -> verifications.answerReserve(
                Scene.vendor(order.vendor(), EXPIRED), order.ref(), 2, "Trop tard pour répondre")));
    }

    /** The vendor is told so by the act that is not possible, and in the same words by the refusal. */
    private void nothingBegins(OrderView order, Instant at) {
        Reason refusal = refused(() -> open(order, at));
        requirePassed(refusal);
        assertThat(verifications.possibilities(Scene.vendor(order.vendor(), at), order.ref()))
                .filteredOn(p -> p.act().equals("ouvrir-verification"))
                .extracting(Possibility::whyNot)
                .containsExactly(Optional.of(refusal));
        assertThat(verification(order).state()).isEqualTo(VerificationState.NOT_STARTED);
        assertThat(processes(order)).doesNotContain("verification");
    }

    /** An attestation is received after the closing too, where nothing bounds it; it opens nothing. */
    private void receivedOnly(OrderView announced, OrderView attestedLate) {
        List.of(announced, attestedLate).forEach(order -> {
            scene.attested(order, ATTESTED);
            assertThat(installations
                            .view(Scene.vendor(order.vendor(), ATTESTED), order.ref())
                            .state())
                    .isEqualTo(InstallationState.ATTESTED);
            assertThat(mirror.of(order.ref(), ATTESTED).tasks()).containsExactly("presenter_observations");
        });
        assertThat(verification(announced).state()).isEqualTo(VerificationState.CLOSED);
        assertThat(verification(attestedLate).state()).isEqualTo(VerificationState.NOT_STARTED);
    }

    private void resumed(OrderView order) {
        VerificationView view = verification(order);
        assertThat(view.state()).isEqualTo(VerificationState.RESERVES_OPEN);
        assertThat(view.reserves())
                .extracting(ReserveView::state)
                .containsExactly(ReserveState.ANSWERED, ReserveState.OPEN);
        assertThat(view.versionInstalled()).as("the attested one").contains("2.0.1");
        requireWaits(order, "deposer_solde", "lever_reserve", "repondre_reserve", "verifier_prestation");
        assertThat(mirror.of(order.ref(), REOPENED).acts("Vérification reprise avec le solde R-CAL-06"))
                .isEqualTo(1);
    }

    private void begun(OrderView order) {
        assertThat(verification(order).state()).isEqualTo(VerificationState.TO_VERIFY);
        assertThat(verification(order).versionInstalled()).contains("2.0.1");
        requireWaits(order, "deposer_solde", "verifier_prestation");
        assertThat(mirror.of(order.ref(), REOPENED).acts("Vérification ouverte R-VA-01"))
                .isEqualTo(1);
    }

    private void asTheyWere(OrderView signed, OrderView silent) {
        assertThat(verification(signed).state()).isEqualTo(VerificationState.SIGNED);
        assertThat(verification(silent).state()).isEqualTo(VerificationState.NOT_STARTED);
        for (OrderView order : List.of(signed, silent)) {
            assertThat(mirror.of(order.ref(), REOPENED).tasks())
                    .containsExactlyInAnyOrder("attester_prestation", "deposer_solde");
            assertThat(processes(order)).containsExactly("installation", "solde");
        }
    }

    /** To the request of the solde of each, weeks after the closing that had ended them. */
    private void livedOn(List<OrderView> all) {
        OrderView announced = all.get(0);
        timers.drainUntil(DONE);
        verifications.answerReserve(Scene.vendor(announced.vendor(), DONE), announced.ref(), 2, "Corrigé aussi");
        for (int reserve = 1; reserve <= 2; reserve++) {
            verifications.liftReserve(Scene.client(announced.client(), DONE), announced.ref(), reserve);
        }
        open(all.get(3), DONE);
        for (OrderView order : all) {
            if (verification(order).state() != VerificationState.SIGNED) {
                scene.signed(order, DONE);
            }
            soldes.submit(Scene.vendor(order.vendor(), DONE), order.ref(), scene.invoiceFor(order, Paris.date(DONE)));
            assertThat(solde(order)).isEqualTo(SoldeState.SUBMITTED);
            assertThat(mirror.of(order.ref(), DONE).tasks()).containsExactly("instruire_solde");
        }
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(journal.verify().findings()).isEmpty();
    }

    private void open(OrderView order, Instant at) {
        verifications.open(Scene.vendor(order.vendor(), at), order.ref(), new OpenVerification("1.9.0"));
    }

    /** These tasks and no others, all until the new closing. */
    private void requireWaits(OrderView order, String... tasks) {
        List<WorkItem> waits = Stream.of(Scene.vendor(order.vendor(), REOPENED), Scene.client(order.client(), REOPENED))
                .flatMap(who -> queue.items(who, WorkFilter.ALL, null, 50).rows().stream())
                .filter(t -> t.ref().equals(order.ref()))
                .toList();
        assertThat(waits).extracting(WorkItem::task).containsExactlyInAnyOrder(tasks);
        assertThat(waits).extracting(WorkItem::dueAt).containsOnly(Optional.of(NEW_CLOSING));
    }

    private static void requirePassed(Reason reason) {
        assertThat(reason.rule()).isEqualTo("R-SOL-01");
        assertThat(reason.message()).contains(PASSED);
        assertThat(reason.todo()).contains("sauf réouverture par l’ANS");
    }

    private static Reason refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).reason();
    }

    /** What the engine still carries the case by. */
    private List<String> processes(OrderView order) {
        return mirror.column(
                "SELECT d.key_ FROM engine.act_ru_execution e JOIN engine.act_re_procdef d ON d.id_ = e.proc_def_id_"
                        + " WHERE e.business_key_ = ? AND e.parent_id_ IS NULL ORDER BY 1",
                order.ref());
    }

    private OrderView another(OrderView like) {
        return scene.place(like.referenceId(), RIS2, like.vendor(), scene.newClient(ORDERED), ORDERED);
    }

    private VerificationView verification(OrderView order) {
        return verifications.view(Scene.vendor(order.vendor(), EXPIRED), order.ref());
    }

    private SoldeState solde(OrderView order) {
        return soldes.view(Scene.vendor(order.vendor(), EXPIRED), order.ref()).state();
    }

    private void publish(Instant at, String closing) {
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        String text = "arrêté du solde";
        long id = amendments.draft(
                drafter,
                new AmendmentDraft(
                        RIS2,
                        text,
                        Paris.date(at),
                        List.of(new MilestoneChange(
                                MilestoneKind.CLOTURE_SOLDE,
                                1,
                                LocalDate.parse(closing),
                                Optional.empty(),
                                text,
                                Certainty.CONFIRMED))));
        amendments.publish(
                Scene.agent(Role.ANS_DECIDER, 2, at),
                id,
                amendments.view(drafter, id).revision());
    }
}
