package fr.sons.it.container;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An act and an alarm of one case in two threads, in every order in which they can meet. */
@ApplicationScoped
public class Race {

    /** Who comes first, and how far it is when the other begins. */
    enum Meeting {
        ACT_FIRST,
        ALARM_FIRST,
        /** Within a few milliseconds, whoever wins. */
        AT_ONCE,
        /** The act is done and not saved yet when the alarm rings. */
        ALARM_WHILE_ACT_IS_SAVED,
        /** The alarm has judged and is not saved yet when the act comes. */
        ACT_WHILE_ALARM_IS_SAVED
    }

    /** How each ended: without a word, or with what was thrown. */
    record Outcome(Optional<Throwable> act, Optional<Throwable> alarm) {}

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private SlowSaving slowly;

    @Inject
    private CaseMirror mirror;

    Outcome run(Meeting meeting, Runnable act, Runnable alarm, Random random) {
        // as the server's own threads: what is injected is found in them
        ExecutorService pool = Executors.newFixedThreadPool(2, threads);
        try {
            return switch (meeting) {
                case ACT_FIRST -> {
                    Optional<Throwable> acted = end(pool.submit(act));
                    yield new Outcome(acted, end(pool.submit(alarm)));
                }
                case ALARM_FIRST -> {
                    Optional<Throwable> rung = end(pool.submit(alarm));
                    yield new Outcome(end(pool.submit(act)), rung);
                }
                case AT_ONCE -> {
                    CyclicBarrier start = new CyclicBarrier(2);
                    Future<?> acting = pool.submit(after(start, random.nextInt(12), act));
                    Future<?> ringing = pool.submit(after(start, random.nextInt(12), alarm));
                    yield new Outcome(end(acting), end(ringing));
                }
                case ALARM_WHILE_ACT_IS_SAVED -> {
                    Pair pair = whileSaved(pool, act, alarm);
                    yield new Outcome(pair.first(), pair.second());
                }
                case ACT_WHILE_ALARM_IS_SAVED -> {
                    Pair pair = whileSaved(pool, alarm, act);
                    yield new Outcome(pair.second(), pair.first());
                }
            };
        } finally {
            pool.shutdownNow();
        }
    }

    private record Pair(Optional<Throwable> first, Optional<Throwable> second) {}

    private Pair whileSaved(ExecutorService pool, Runnable first, Runnable second) {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> slow = pool.submit(() -> slowly.run(first, done, goOn));
        await(done);
        Future<?> other = pool.submit(second);
        untilItWaits(other);
        goOn.countDown();
        return new Pair(end(slow), end(other));
    }

    /** Until the other stands before a lock, or has ended without needing one. */
    void untilItWaits(Future<?> other) {
        for (int i = 0; i < 200 && !other.isDone() && mirror.waiting() == 0; i++) {
            pause(10);
        }
    }

    private static Callable<Object> after(CyclicBarrier start, int millis, Runnable work) {
        return () -> {
            start.await(20, TimeUnit.SECONDS);
            pause(millis);
            work.run();
            return null;
        };
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("The other thread did not come so far");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the business said, inside of what a bean of the tests made of it. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable said = thrown;
        while (said instanceof EJBException && said.getCause() != null) {
            said = said.getCause();
        }
        return said;
    }

    static Optional<Throwable> end(Future<?> work) {
        try {
            work.get(40, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(unwrapped(e.getCause()));
        } catch (TimeoutException e) {
            throw new AssertionError("Act and alarm wait for each other", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
