package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.demo.api.TimerDrain;
import fr.sons.it.container.CaseMirror.Mirror;
import fr.sons.it.container.Race.Meeting;
import fr.sons.it.container.Race.Outcome;
import fr.sons.it.support.Ear;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.solde.service.SoldeService;
import fr.sons.workflows.engine.EngineHandle;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R-CAL-03 lived: an act and the alarm of its deadline meet at the cut-off, in every order, to the millisecond. */
@ExtendWith(ArquillianExtension.class)
@Tag("R-CAL-03")
class CutOffIT {

    private static final Instant OCTOBER = Scene.paris("2022-10-10T10:00:00");
    private static final Instant SUMMER = Scene.paris("2023-07-03T10:00:00");
    private static final long MARGIN = 120_000;

    @Deployment
    static EnterpriseArchive product() {
        return Ear.withTests();
    }

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    Race race;

    @Inject
    CaseMirror mirror;

    @Inject
    OrderService orders;

    @Inject
    SoldeService soldes;

    @Inject
    RecoveryService recoveries;

    @Inject
    Journal journal;

    @Inject
    Ledger ledger;

    @Inject
    EngineHandle engine;

    @Inject
    Executor executor;

    @Inject
    TimerDrain drain;

    @Inject
    SlowSaving slowly;

    /** One meeting that is to be lived. @param received from the last instant in time, in milliseconds */
    private record Run(Meeting meeting, long received, long asked, OrderView order) {

        boolean inTime() {
            return received <= 0;
        }

        @Override
        public String toString() {
            return meeting + ", act received at T%+d ms, alarm rung at T%+d ms".formatted(received, asked);
        }
    }

    @Test
    @DisplayName("R-CAL-03, R-CMD-06: at CLOTURE_AVANCE request and alarm never both win and never both lose")
    void advance() {
        meet(CutOff.ADVANCE, new Random(20221130));
    }

    @Test
    @DisplayName(
            "R-CAL-03, R-SOL-04: at FIN_MODIFICATION_SOLDE complements and alarm never both win and never both lose")
    void complements() {
        meet(CutOff.COMPLEMENTS, new Random(20231228));
    }

    @Test
    @DisplayName(
            "R-CAL-03, R-REC-02: at the end of the delay to answer observations and alarm never both win and never both lose")
    void observations() {
        meet(CutOff.OBSERVATIONS, new Random(20231023));
    }

    @Test
    @DisplayName("R-CAL-03, R-INS-01: at FIN_PRESTATION attestation and alarm never both win and never both lose")
    void attestation() {
        meet(CutOff.SERVICE, new Random(20230920));
    }

    @Test
    @DisplayName(
            "R-CAL-03, R-SOL-01: at CLOTURE_SOLDE, 14:00:00.000, request and alarm never both win and never both lose")
    void solde() {
        meet(CutOff.SOLDE, new Random(20231214));
    }

    private void meet(CutOff cutOff, Random random) {
        List<Run> runs = prepared(cutOff, random);
        drain.whilePaused(() -> runs.forEach(run -> live(cutOff, run, random)));
        Instant after = cutOff.last().plusMillis(MARGIN + 60_000);
        timers.drainUntil(after);
        for (Run run : runs) {
            if (run.inTime()) {
                cutOff.requireInTime("later: " + run, mirror.of(run.order().ref(), after), run.order());
            } else {
                cutOff.requireLate("later: " + run, mirror.of(run.order().ref(), after), run.order());
            }
        }
        assertThat(journal.verify().findings()).isEmpty();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private void live(CutOff cutOff, Run run, Random random) {
        Instant received = cutOff.last().plusMillis(run.received());
        standStill(cutOff.last().plusMillis(run.asked()));
        String job = mirror.job(run.order().ref(), cutOff.alarm());
        Outcome outcome = race.run(
                run.meeting(),
                () -> act(cutOff, run.order(), received),
                () -> engine.management().executeJob(job),
                random);
        String told = run + ", " + outcome;
        if (run.inTime()) {
            requireDone(told, outcome.act());
            outcome.alarm().ifPresent(e -> requireHarmless(told, e));
            cutOff.requireInTime(told, mirror.of(run.order().ref(), received), run.order());
        } else {
            requireRefused(told, outcome.act());
            requireDone(told, outcome.alarm());
        }
    }

    /**
     * Every meeting at T-1 ms, T and T+1 ms, the alarm rung by hand before the verdict may fall; then every meeting of a
     * late act with an alarm that is due, and of an act in time that is saved when the due alarm rings.
     */
    private List<Run> prepared(CutOff cutOff, Random random) {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView first = scene.placed(cutOff.dispositif(), vendor, client(cutOff), OCTOBER);
        List<Run> runs = new ArrayList<>();
        for (Meeting meeting : Meeting.values()) {
            int times = meeting == Meeting.AT_ONCE ? 5 : 1;
            for (int i = 0; i < times; i++) {
                for (long received = -1; received <= 1; received++) {
                    long asked = 1 + (long) (random.nextDouble() * (MARGIN - 1));
                    runs.add(new Run(meeting, received, asked, ready(cutOff, first, vendor)));
                }
                runs.add(new Run(meeting, 1, MARGIN + 1 + random.nextInt(5000), ready(cutOff, first, vendor)));
            }
        }
        runs.add(new Run(Meeting.ALARM_WHILE_ACT_IS_SAVED, 0, MARGIN + 1, ready(cutOff, first, vendor)));
        timers.drainUntil(cutOff.last().minusSeconds(3600));
        return runs;
    }

    private OrderView ready(CutOff cutOff, OrderView first, VendorId vendor) {
        OrderView order = scene.place(first.referenceId(), cutOff.dispositif(), vendor, client(cutOff), OCTOBER);
        if (cutOff == CutOff.ADVANCE) {
            return order;
        }
        scene.advancePaid(order, OCTOBER);
        if (cutOff == CutOff.SERVICE || cutOff == CutOff.OBSERVATIONS) {
            return order;
        }
        scene.attested(order, SUMMER);
        scene.signed(order, SUMMER);
        if (cutOff == CutOff.COMPLEMENTS) {
            soldes.submit(Scene.vendor(vendor, SUMMER), order.ref(), scene.invoiceFor(order, Paris.date(SUMMER)));
            soldes.requestComplements(Scene.agent(Role.ASP_EXAMINER, 1, SUMMER), order.ref(), "Facture illisible");
        }
        return order;
    }

    private ClientId client(CutOff cutOff) {
        return cutOff == CutOff.COMPLEMENTS ? scene.newOperator(OCTOBER) : scene.newClient(OCTOBER);
    }

    private void act(CutOff cutOff, OrderView order, Instant received) {
        Caller by = Scene.vendor(order.vendor(), received);
        switch (cutOff) {
            case ADVANCE -> orders.requestAdvance(by, order.ref());
            case SERVICE -> scene.attested(order, received);
            case SOLDE -> soldes.submit(by, order.ref(), scene.invoiceFor(order, Paris.date(SUMMER)));
            case OBSERVATIONS -> recoveries.observe(by, recovery(by, order), "Le poste du client était en panne.");
            case COMPLEMENTS -> soldes.complete(by, order.ref(), "Voici la facture lisible", Optional.empty());
        }
    }

    private String recovery(Caller by, OrderView order) {
        return recoveries.ofCase(by, order.ref()).orElseThrow().reference();
    }

    private static void requireDone(String told, Optional<Throwable> end) {
        end.ifPresent(e -> {
            throw new AssertionError(told, e);
        });
    }

    private static void requireRefused(String told, Optional<Throwable> end) {
        assertThat(end).as(told).containsInstanceOf(Refusal.class);
    }

    /** An alarm that loses rolls back: its job was taken away, or the case has gone on since it was read. */
    private static void requireHarmless(String told, Throwable alarm) {
        boolean gone = String.valueOf(alarm.getMessage()).contains("No job found");
        boolean overtaken = alarm instanceof OptimisticLockingException;
        boolean decided = String.valueOf(alarm.getMessage()).contains("its service does not find so");
        // the engine stumbles over an execution that the act removes while it is read, or removed just before
        boolean vanishing = alarm instanceof NullPointerException
                && String.valueOf(alarm.getMessage()).contains("PvmExecutionImpl.getExecutions()");
        boolean vanished = String.valueOf(alarm.getMessage()).contains("Cannot find execution");
        assertThat(gone || overtaken || decided || vanishing || vanished)
                .as(told)
                .isTrue();
    }

    @Test
    @DisplayName(
            "R-CAL-03: the engine's own executor rings on time, late acts storm in, acts in time are still being saved")
    void executorRings() {
        CutOff cutOff = CutOff.SOLDE;
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView first = scene.placed(Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        List<OrderView> slow = List.of(ready(cutOff, first, vendor), ready(cutOff, first, vendor));
        List<OrderView> late = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            late.add(ready(cutOff, first, vendor));
        }
        timers.drainUntil(cutOff.last().minusSeconds(3600));
        executor.standStill(cutOff.last());
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CountDownLatch goOn = new CountDownLatch(1);
        try {
            List<Future<?>> saving = new ArrayList<>();
            for (OrderView order : slow) {
                CountDownLatch done = new CountDownLatch(1);
                saving.add(pool.submit(() -> slowly.run(() -> act(cutOff, order, cutOff.last()), done, goOn)));
                Race.await(done);
            }
            executor.standStill(cutOff.last().plusMillis(1 + MARGIN));
            List<Future<?>> storm = new ArrayList<>();
            for (OrderView order : late) {
                storm.add(pool.submit(() -> act(cutOff, order, cutOff.last().plusMillis(1))));
            }
            storm.forEach(act -> requireRefused(act.toString(), Race.end(act)));
            executor.untilItWaits();
            goOn.countDown();
            saving.forEach(saved -> requireDone("slow act", Race.end(saved)));
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
        executor.untilAllHaveRung();
        slow.forEach(order -> cutOff.requireInTime("slow " + order.ref(), mirror.of(order.ref(), OCTOBER), order));
        late.forEach(order -> cutOff.requireLate("late " + order.ref(), mirror.of(order.ref(), OCTOBER), order));
    }

    @Test
    @DisplayName(
            "R-CAL-03: a job executor stopped for a day changes no outcome: the same lives, lived with it and without")
    void stoppedExecutor() {
        List<Mirror> onTime = lives(false);
        List<Mirror> stopped = lives(true);
        for (int i = 0; i < onTime.size(); i++) {
            assertThat(stopped.get(i)).as("case " + i).isEqualTo(onTime.get(i));
        }
        assertThat(stopped).hasSize(6);
        assertThat(onTime)
                .extracting(life -> life.states().subList(1, 3))
                .containsExactly(
                        List.of("NOT_DELIVERED", "NOT_STARTED"),
                        List.of("NOT_DELIVERED", "NOT_STARTED"),
                        List.of("ATTESTED", "EXPIRED"),
                        List.of("ATTESTED", "EXPIRED"),
                        List.of("ATTESTED", "SUBMITTED"),
                        List.of("ATTESTED", "SUBMITTED"));
        assertThat(onTime.get(2).tasks())
                .as("R-SOL-01: its verification, never signed, has ended with its solde")
                .containsExactly("proposer_recouvrement");
        assertThat(onTime.get(2).acts("Vérification classée sans suite R-SOL-01"))
                .isEqualTo(1);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    /** Six cases through both deadlines; the engine's own executor rings on time, or not before a day later. */
    private List<Mirror> lives(boolean stopped) {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView first = scene.placed(Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        List<OrderView> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(ready(CutOff.SERVICE, first, vendor));
        }
        timers.drainUntil(SUMMER);
        OrderView silent = cases.get(0);
        OrderView lateToAttest = cases.get(1);
        OrderView forgotten = cases.get(2);
        OrderView lateToAsk = cases.get(3);
        OrderView asksInTime = cases.get(4);
        OrderView incomplete = cases.get(5);

        CutOff service = CutOff.SERVICE;
        executor.overDeadline(
                service.last(),
                stopped,
                () -> {
                    for (OrderView order : List.of(forgotten, lateToAsk, asksInTime, incomplete)) {
                        act(service, order, service.last());
                    }
                    requireRefused(
                            () -> act(service, lateToAttest, service.last().plusMillis(1)));
                },
                () -> {
                    requireRefused(
                            () -> act(service, lateToAttest, service.last().plusSeconds(36_000)));
                    requireRefused(
                            () -> act(CutOff.SOLDE, silent, service.last().plusSeconds(36_000)));
                });
        List.of(lateToAsk, asksInTime, incomplete)
                .forEach(order -> scene.signed(order, service.last().plusSeconds(200_000)));

        CutOff closing = CutOff.SOLDE;
        act(closing, incomplete, closing.last().minusSeconds(90_000));
        Instant dayBefore = closing.last().minusSeconds(86_400);
        soldes.requestComplements(Scene.agent(Role.ASP_EXAMINER, 1, dayBefore), incomplete.ref(), "Facture illisible");
        executor.overDeadline(
                closing.last(),
                stopped,
                () -> {
                    act(closing, asksInTime, closing.last());
                    requireRefused(() -> act(closing, lateToAsk, closing.last().plusMillis(1)));
                },
                () -> {
                    Instant late = closing.last().plusSeconds(36_000);
                    requireRefused(() -> act(closing, lateToAsk, late));
                    requireRefused(() ->
                            soldes.complete(Scene.vendor(vendor, late), incomplete.ref(), "Voici", Optional.empty()));
                });
        Instant spring = Scene.paris("2024-03-01T09:00:00");
        timers.drainUntil(spring);
        return cases.stream().map(order -> mirror.of(order.ref(), spring)).toList();
    }

    private static void requireRefused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class);
    }

    private void standStill(Instant instant) {
        executor.standStill(instant);
    }
}
