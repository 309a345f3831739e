package fr.sons.it.bench.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one thing many times with several threads, the same way for the product and for its peer. */
public final class Load {

    private Load() {}

    /** Returns the seconds it took; one failure fails the whole. */
    public static double seconds(int times, int threads, ThreadFactory factory, Callable<?> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads, factory);
        try {
            AtomicInteger left = new AtomicInteger(times);
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(() -> {
                    while (left.getAndDecrement() > 0) {
                        work.call();
                    }
                    return null;
                });
            }
            long begin = System.nanoTime();
            for (Future<Void> worker : pool.invokeAll(workers)) {
                worker.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
