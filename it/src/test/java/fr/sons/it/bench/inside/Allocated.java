package fr.sons.it.bench.inside;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the threads of the server have asked of the heap so far, garbage included. What they ask for during some work is
 * more than that work can ever have held at once: a bound of its peak that does not depend on when the collector runs.
 */
final class Allocated {

    private final Map<Long, Long> byThread = new HashMap<>();

    private Allocated(long[] threads) {
        long[] bytes = of(threads);
        for (int i = 0; i < threads.length; i++) {
            byThread.put(threads[i], Math.max(0, bytes[i]));
        }
    }

    static Allocated byNow() {
        return new Allocated(ManagementFactory.getThreadMXBean().getAllThreadIds());
    }

    static double megabytesOfThisThread() {
        return of(new long[] {Thread.currentThread().getId()})[0] / 1048576.0;
    }

    /** By all threads but this one. */
    double megabytesOfOthersSince(Allocated before) {
        long own = Thread.currentThread().getId();
        return byThread.entrySet().stream()
                        .filter(e -> e.getKey() != own)
                        .mapToLong(e -> e.getValue() - before.byThread.getOrDefault(e.getKey(), 0L))
                        .sum()
                / 1048576.0;
    }

    /** Asked by name: applications see the standard interface alone, which does not have it. */
    private static long[] of(long[] threads) {
        try {
            return (long[]) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                            "getThreadAllocatedBytes",
                            new Object[] {Arrays.copyOf(threads, threads.length)},
                            new String[] {long[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
