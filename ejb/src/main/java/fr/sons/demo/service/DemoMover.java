package fr.sons.demo.service;

import fr.sons.demo.api.DemoMove;
import fr.sons.demo.api.TimerDrain;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries out a move of the clock in the background, notes how far it is, and goes on after a restart. */
@ApplicationScoped
public class DemoMover {

    private static final Logger LOG = System.getLogger(DemoMover.class.getName());
    private static final int TIMERS_PER_NOTE = 20;
    private static final int KEPT_FAILURES = 20;

    @Resource
    private ManagedExecutorService background;

    @Inject
    private DemoStore store;

    @Inject
    private DemoTime time;

    private final AtomicBoolean busy = new AtomicBoolean();

    void onAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) MoveAsked news) {
        goOn();
    }

    /** Goes on with the move that is noted as running, if there is one; also called when the server has started. */
    public void goOn() {
        background.execute(() -> {
            if (busy.compareAndSet(false, true)) {
                try {
                    store.lastMove().filter(DemoMove::running).ifPresent(this::carryOut);
                } finally {
                    busy.set(false);
                }
            }
        });
    }

    private void carryOut(DemoMove move) {
        Running running = new Running(move);
        try {
            time.from(move.reached()).until(move.target(), running);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The move of the demonstration's clock stopped", e);
            running.failed("arrêt du déplacement : " + e);
        }
        store.note(running.asMove(false));
    }

    /** Counts, and notes from time to time. */
    private final class Running implements TimerDrain.Progress {

        private final DemoMove start;
        private final List<String> failures;
        private Instant reached;
        private int executed;
        private int failed;

        Running(DemoMove start) {
            this.start = start;
            this.failures = new ArrayList<>(start.failures());
            this.reached = start.reached();
            this.executed = start.executed();
            this.failed = start.failed();
        }

        @Override
        public void reached(Instant instant) {
            reached = instant;
            store.note(asMove(true));
        }

        @Override
        public void executed() {
            executed++;
            if (executed % TIMERS_PER_NOTE == 0) {
                store.note(asMove(true));
            }
        }

        @Override
        public void failed(String what) {
            failed++;
            if (failures.size() < KEPT_FAILURES) {
                failures.add(what);
            }
        }

        DemoMove asMove(boolean running) {
            return new DemoMove(start.origin(), start.target(), reached, executed, failed, failures, running);
        }
    }
}
