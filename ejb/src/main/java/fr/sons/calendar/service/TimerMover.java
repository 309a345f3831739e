package fr.sons.calendar.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries out the moves of alarms in the background, chunk by chunk, and goes on after a restart. */
@ApplicationScoped
public class TimerMover {

    private static final Logger LOG = System.getLogger(TimerMover.class.getName());
    private static final int CASES = 25_000;
    private static final int SMALLER = 20;
    private static final long WAIT_MILLIS = 1000;

    @Resource
    private ManagedExecutorService background;

    @Inject
    private TimerMoves moves;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();

    void onAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) TimerMoves.Asked news) {
        goOn();
    }

    /** Goes on with the moves that are noted as running; also called when the engine has started. */
    public void goOn() {
        again.set(true);
        background.execute(() -> {
            while (again.get() && busy.compareAndSet(false, true)) {
                try {
                    again.set(false);
                    for (long id : moves.running()) {
                        carryOut(id);
                    }
                } finally {
                    busy.set(false);
                }
            }
        });
    }

    private void carryOut(long id) {
        int size = CASES;
        TimerMoves.Step step = TimerMoves.Step.MOVED;
        while (step != TimerMoves.Step.ENDED) {
            try {
                step = moves.step(id, size);
                size = CASES;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Move " + id + " of alarms: a chunk of " + size + " cases failed", e);
                if (size > 1) {
                    size = Math.max(1, size / SMALLER);
                } else if (!skip(id, e)) {
                    step = TimerMoves.Step.WAIT;
                }
            }
            if (step == TimerMoves.Step.WAIT && !pause()) {
                return;
            }
        }
    }

    /** Passes over the one case that cannot be moved; false when the database cannot even note that. */
    private boolean skip(long id, RuntimeException why) {
        try {
            moves.skip(id, rootMessage(why));
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Move " + id + " of alarms waits for the database", e);
            return false;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + " " + root.getMessage();
    }
}
