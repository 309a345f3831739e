package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.it.container.CaseMirror.Mirror;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.time.Paris;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderView;
import fr.sons.reopening.api.PassedFilter;
import fr.sons.reopening.service.Reopenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A calendar that sets an end of the service only once the solde of a case has expired (as wave 2 may): what passed last is what
 * has to be reopened (R-CAL-06).
 */
@ApplicationScoped
public class FirstEndStory {

    /** A dispositif of which no other story amends the calendar. */
    private static final String LGC2 = "MDV-LGC-VA2";

    private static final Instant ORDERED = Scene.paris("2025-08-04T10:00:00");
    private static final Instant EXPIRED = Scene.paris("2025-12-15T10:00:00");
    private static final Instant FIRST_END = Scene.paris("2025-12-19T10:00:00");
    private static final Instant NOT_DELIVERED = Scene.paris("2026-02-02T10:00:00");
    private static final Instant EXTENDED = Scene.paris("2026-02-05T10:00:00");
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
    Ledger ledger;

    void firstEnd() {
        timers.standAt(ORDERED);
        OrderView order = scene.placed(LGC2, scene.newVendor(ORDERED), scene.newClient(ORDERED), ORDERED);
        scene.advancePaid(order, ORDERED);
        publish(
                ORDERED,
                change(MilestoneKind.CLOTURE_AVANCE, "2025-11-28"),
                change(MilestoneKind.CLOTURE_SOLDE, "2025-12-12"));
        timers.drainUntil(EXPIRED);
        assertThat(mirror.of(order.ref(), EXPIRED).states()).containsExactly("ADVANCE_PAID", "AWAITED", "EXPIRED");

        publish(
                FIRST_END,
                change(MilestoneKind.FIN_PRESTATION, "2026-01-30"),
                change(MilestoneKind.CLOTURE_SOLDE, "2026-03-27"));
        timers.drainUntil(NOT_DELIVERED);
        Mirror late = mirror.of(order.ref(), NOT_DELIVERED);
        assertThat(late.states()).containsExactly("ADVANCE_PAID", "NOT_DELIVERED", "EXPIRED");
        assertThat(late.recoveries())
                .as("asked back once, for what came first")
                .containsExactly("NO_SOLDE TO_PROPOSE " + order.advance().cents());

        publish(
                EXTENDED,
                change(MilestoneKind.FIN_PRESTATION, "2026-04-30"),
                change(MilestoneKind.CLOTURE_SOLDE, "2026-06-30"));
        timers.drainUntil(EXTENDED);
        notByItsClosing(order);
        byItsEndOfService(order);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    /** Reopened so, nobody could do anything for the case, and its recovery would be lost. */
    private void notByItsClosing(OrderView order) {
        assertThat(reopenings
                        .concerned(
                                decider(),
                                new PassedFilter(LGC2, MilestoneKind.CLOTURE_SOLDE, Optional.empty()),
                                "",
                                50)
                        .rows())
                .singleElement()
                .satisfies(p -> assertThat(p.whyNot())
                        .contains("sa prestation est réputée non livrée : rouvrez sa fin de prestation"));
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> reopenings.reopen(decider(), order.ref(), MilestoneKind.CLOTURE_SOLDE, WHY));
        assertThat(refusal.reason().code()).isEqualTo("reouverture-prestation-hors-delai");
        assertThat(refusal.reason().message()).contains("30 janvier 2026");
        assertThat(mirror.of(order.ref(), EXTENDED).states())
                .containsExactly("ADVANCE_PAID", "NOT_DELIVERED", "EXPIRED");
        assertThat(mirror.of(order.ref(), EXTENDED).recoveries())
                .containsExactly("NO_SOLDE TO_PROPOSE " + order.advance().cents());
    }

    private void byItsEndOfService(OrderView order) {
        reopenings.reopen(decider(), order.ref(), MilestoneKind.FIN_PRESTATION, WHY);
        Mirror again = mirror.of(order.ref(), EXTENDED);
        assertThat(again.states()).containsExactly("ADVANCE_PAID", "AWAITED", "AWAITED");
        assertThat(again.tasks()).contains("attester_prestation", "deposer_solde");
        assertThat(again.recoveries())
                .containsExactly("NO_SOLDE ABANDONED " + order.advance().cents());
        assertThat(again.engaged()).isEqualTo(order.solde());
    }

    private static Caller decider() {
        return Scene.agent(Role.ANS_DECIDER, 1, EXTENDED);
    }

    private void publish(Instant at, MilestoneChange... changes) {
        timers.drainUntil(at);
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        long id = amendments.draft(
                drafter, new AmendmentDraft(LGC2, "arrêté de la première fin", Paris.date(at), List.of(changes)));
        Caller decider = Scene.agent(Role.ANS_DECIDER, 2, at);
        amendments.publish(decider, id, amendments.view(drafter, id).revision());
        int version = amendments.view(decider, id).calendarVersion().orElseThrow();
        for (int i = 0; i < 600 && isMoving(version); i++) {
            Race.pause(50);
        }
        assertThat(isMoving(version)).isFalse();
    }

    private boolean isMoving(int version) {
        return moves.of(Scene.agent(Role.AUDITOR, 1, ORDERED), LGC2, version)
                .filter(move -> !move.running())
                .isEmpty();
    }

    private static MilestoneChange change(MilestoneKind kind, String date) {
        return new MilestoneChange(
                kind, 1, LocalDate.parse(date), Optional.empty(), "arrêté de la première fin", Certainty.CONFIRMED);
    }
}
