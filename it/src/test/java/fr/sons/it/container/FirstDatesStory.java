package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Money;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.reopening.api.PassedFilter;
import fr.sons.reopening.service.Reopenings;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.service.SoldeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A calendar whose last dates are set once cases wait, as those of wave 2 are: each then passes, an extension comes too late, and
 * an agent reopens (R-CAL-06). Whatever a case had reached goes on, and no money is paid for nothing.
 */
@ApplicationScoped
public class FirstDatesStory {

    /** A dispositif of which no other story amends the calendar. */
    private static final String PFI2 = "HOP-PFI-VA2";

    private static final Instant ORDERED = Scene.paris("2024-10-01T10:00:00");
    private static final Instant FIRST_DATES = Scene.paris("2024-11-04T10:00:00");
    private static final Instant REJECTED = Scene.paris("2024-11-20T10:00:00");
    private static final Instant INSTALLED = Scene.paris("2025-01-15T10:00:00");
    private static final Instant EXPIRED = Scene.paris("2025-04-01T10:00:00");
    private static final Instant EXTENDED = Scene.paris("2025-04-03T10:00:00");
    private static final Instant REOPENED = Scene.paris("2025-04-07T10:00:00");
    private static final Instant DONE = Scene.paris("2025-05-05T10:00:00");
    private static final String WHY = "Prolongation par arrêté tardif.";

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    CaseMirror mirror;

    @Inject
    Amendments amendments;

    @Inject
    TimerMoves moves;

    @Inject
    Reopenings reopenings;

    @Inject
    OrderService orders;

    @Inject
    SoldeService soldes;

    @Inject
    Ledger ledger;

    @Inject
    Journal journal;

    void firstDates() {
        timers.standAt(ORDERED);
        VendorId vendor = scene.newVendor(ORDERED);
        OrderView undelivered = scene.placed(PFI2, vendor, scene.newClient(ORDERED), ORDERED);
        OrderView examined = another(undelivered);
        OrderView accepted = another(undelivered);
        OrderView rejected = another(undelivered);
        scene.advancePaid(undelivered, ORDERED);
        orders.requestAdvance(Scene.vendor(vendor, ORDERED), examined.ref());
        orders.requestAdvance(Scene.vendor(vendor, ORDERED), accepted.ref());
        orders.acceptAdvance(Scene.agent(Role.ASP_EXAMINER, 1, ORDERED), accepted.ref());
        assertThat(solde(undelivered)).as("without FIN_PRESTATION").isEqualTo(SoldeState.AWAITED);

        timers.drainUntil(FIRST_DATES);
        publish(FIRST_DATES, "arrêté des premières dates", "2024-12-20", "2025-01-31", "2025-03-14");
        submitted(rejected, FIRST_DATES);
        timers.drainUntil(REJECTED);
        soldes.reject(Scene.agent(Role.ASP_EXAMINER, 1, REJECTED), rejected.ref(), "Prestation hors périmètre");
        timers.drainUntil(INSTALLED);
        List.of(examined, accepted).forEach(order -> scene.attested(order, INSTALLED));

        timers.drainUntil(EXPIRED);
        assertThat(solde(undelivered)).isEqualTo(SoldeState.CLOSED);
        assertThat(solde(examined)).isEqualTo(SoldeState.EXPIRED);
        assertThat(mirror.of(examined.ref(), EXPIRED).tasks())
                .as("its advance is examined; nobody is asked to sign for a solde that expired")
                .containsExactly("instruire_avance");
        assertThat(orders.order(Scene.vendor(vendor, EXPIRED), rejected.ref()).state())
                .isEqualTo(OrderState.LAPSED);
        paidForNothing(accepted);

        timers.drainUntil(EXTENDED);
        publish(EXTENDED, "arrêté tardif", "2025-05-30", "2025-06-30", "2025-09-10");
        timers.drainUntil(REOPENED);
        notRevived(rejected);
        reopenedWhereTheyWere(undelivered, examined, accepted);
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(journal.verify().findings()).isEmpty();
    }

    /** An advance accepted before is paid after the solde had expired: it is asked back at once. */
    private void paidForNothing(OrderView order) {
        assertThat(mirror.of(order.ref(), EXPIRED).recoveries())
                .as("nothing was received yet")
                .isEmpty();
        scene.pay(order.ref(), EXPIRED);
        assertThat(mirror.of(order.ref(), EXPIRED).recoveries())
                .containsExactly("NO_SOLDE CONTRADICTORY " + order.advance().cents());
        assertThat(mirror.column(
                        "SELECT concat_ws(', ', ground_deadline, ground_basis) FROM sons.recovery WHERE ref = ?",
                        order.ref()))
                .containsExactly("14 mars 2025, arrêté des premières dates");
    }

    private void notRevived(OrderView order) {
        assertThat(reopenings
                        .concerned(
                                decider(),
                                new PassedFilter(PFI2, MilestoneKind.CLOTURE_AVANCE, Optional.empty()),
                                "",
                                50)
                        .rows())
                .singleElement()
                .satisfies(p -> assertThat(p.whyNot()).contains("sa demande de solde a été rejetée"));
        assertThatThrownBy(() -> reopenings.reopen(decider(), order.ref(), MilestoneKind.CLOTURE_AVANCE, WHY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("La demande de solde de ce dossier a été rejetée");
        assertThat(engaged(order)).isEqualTo(Money.ZERO);
    }

    private void reopenedWhereTheyWere(OrderView undelivered, OrderView examined, OrderView accepted) {
        reopenings.reopen(decider(), undelivered.ref(), MilestoneKind.FIN_PRESTATION, WHY);
        reopenings.reopen(decider(), examined.ref(), MilestoneKind.CLOTURE_SOLDE, WHY);
        reopenings.reopen(decider(), accepted.ref(), MilestoneKind.CLOTURE_SOLDE, WHY);
        Map<String, SoldeState> awaited = new TreeMap<>();
        for (OrderView order : List.of(undelivered, examined, accepted)) {
            awaited.put(order.ref().value(), solde(order));
            assertThat(mirror.of(order.ref(), REOPENED).tasks()).contains("deposer_solde");
        }
        assertThat(awaited.values()).containsOnly(SoldeState.AWAITED);
        for (OrderView order : List.of(examined, accepted)) {
            assertThat(mirror.of(order.ref(), REOPENED).tasks()).contains("verifier_prestation");
        }
        assertThat(engaged(undelivered)).isEqualTo(undelivered.solde());
        assertThat(engaged(accepted)).isEqualTo(accepted.solde());
        assertThat(engaged(examined)).as("its advance is examined still").isEqualTo(examined.price());
        assertThat(mirror.of(accepted.ref(), REOPENED).recoveries())
                .containsExactly("NO_SOLDE ABANDONED " + accepted.advance().cents());

        timers.drainUntil(DONE);
        orders.acceptAdvance(Scene.agent(Role.ASP_EXAMINER, 1, DONE), examined.ref());
        scene.pay(examined.ref(), DONE);
        assertThat(mirror.of(examined.ref(), DONE).recoveries()).isEmpty();
        submitted(undelivered, DONE);
        for (OrderView order : List.of(examined, accepted)) {
            scene.signed(order, DONE);
            submit(order, DONE);
        }
        for (OrderView order : List.of(undelivered, examined, accepted)) {
            soldes.accept(Scene.agent(Role.ASP_EXAMINER, 1, DONE), order.ref());
            scene.pay(order.ref(), DONE);
            assertThat(ledger.balances(order.ref()).of(Account.RECEIVED)).isEqualTo(order.price());
            assertThat(engaged(order)).isEqualTo(Money.ZERO);
        }
    }

    private OrderView another(OrderView like) {
        return scene.place(like.referenceId(), PFI2, like.vendor(), scene.newClient(ORDERED), ORDERED);
    }

    private void submitted(OrderView order, Instant at) {
        scene.attested(order, at);
        scene.signed(order, at);
        submit(order, at);
    }

    private void submit(OrderView order, Instant at) {
        soldes.submit(Scene.vendor(order.vendor(), at), order.ref(), scene.invoiceFor(order, Paris.date(at)));
    }

    private static Caller decider() {
        return Scene.agent(Role.ANS_DECIDER, 1, REOPENED);
    }

    private SoldeState solde(OrderView order) {
        return soldes.view(Scene.vendor(order.vendor(), EXPIRED), order.ref()).state();
    }

    private Money engaged(OrderView order) {
        return ledger.balances(order.ref()).of(Account.ENGAGED);
    }

    private void publish(Instant at, String text, String advance, String service, String solde) {
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        long id = amendments.draft(
                drafter,
                new AmendmentDraft(
                        PFI2,
                        text,
                        Paris.date(at),
                        List.of(
                                change(MilestoneKind.CLOTURE_AVANCE, text, advance),
                                change(MilestoneKind.FIN_PRESTATION, text, service),
                                change(MilestoneKind.CLOTURE_SOLDE, text, solde))));
        Caller decider = Scene.agent(Role.ANS_DECIDER, 2, at);
        amendments.publish(decider, id, amendments.view(drafter, id).revision());
        awaitMove(amendments.view(decider, id).calendarVersion().orElseThrow());
    }

    /** The alarms follow in the background; the story goes on once they stand at the new dates. */
    private void awaitMove(int version) {
        for (int i = 0; i < 600 && isMoving(version); i++) {
            Race.pause(50);
        }
        assertThat(isMoving(version)).isFalse();
    }

    private boolean isMoving(int version) {
        return moves.of(Scene.agent(Role.AUDITOR, 1, ORDERED), PFI2, version)
                .filter(move -> !move.running())
                .isEmpty();
    }

    private static MilestoneChange change(MilestoneKind kind, String text, String date) {
        return new MilestoneChange(kind, 1, LocalDate.parse(date), Optional.empty(), text, Certainty.CONFIRMED);
    }
}
