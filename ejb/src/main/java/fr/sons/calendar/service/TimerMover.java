package fr.sons.calendar.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries out the moves of alarms in the background, in lanes and chunk by chunk, and goes on after a restart. */
@ApplicationScoped
public class TimerMover {

    private static final Logger LOG = System.getLogger(TimerMover.class.getName());
    /** About a second: each chunk looks through the open alarms once more, and holds its orders so long. */
    private static final int CASES = 30_000;

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

    /** The first lane is passed here, so that a move goes on even while nobody is free for the others. */
    private void carryOut(long move) {
        Deque<Long> lanes = new ArrayDeque<>(moves.lanes(move));
        Long own = lanes.poll();
        List<Future<?>> beside = new ArrayList<>();
        lanes.forEach(lane -> beside.add(background.submit(() -> pass(lane))));
        if (own != null) {
            pass(own);
        }
        beside.forEach(TimerMover::await);
    }

    private static void await(Future<?> lane) {
        try {
            lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            LOG.log(Level.WARNING, "A lane of a move of alarms stopped; the next start goes on with it", e);
        }
    }

    private void pass(long lane) {
        int size = CASES;
        TimerMoves.Step step = TimerMoves.Step.MOVED;
        while (step != TimerMoves.Step.ENDED) {
            try {
                step = moves.step(lane, size);
                size = CASES;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Lane " + lane + " of a move: a chunk of " + size + " cases failed", e);
                if (size > 1) {
                    size = Math.max(1, size / SMALLER);
                } else if (!skip(lane, e)) {
                    step = TimerMoves.Step.WAIT;
                }
            }
            if (step == TimerMoves.Step.WAIT && !pause()) {
                return;
            }
        }
    }

    /** Passes over the one case that cannot be moved; false when the database cannot even note that. */
    private boolean skip(long lane, RuntimeException why) {
        try {
            moves.skip(lane, rootMessage(why));
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Lane " + lane + " of a move waits for the database", e);
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
