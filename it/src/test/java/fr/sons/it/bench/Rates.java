package fr.sons.it.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lives per second of several contestants, by number of threads, taken by turns so that noise hits all alike. */
final class Rates {

    private static final int[] THREADS = {1, 2, 4};

    private final SortedMap<Integer, Map<String, Series>> series = new TreeMap<>();

    void run(Map<String, Contestant> contestants, int lives, int rounds) throws Exception {
        for (int threads : THREADS) {
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, Contestant> contestant : contestants.entrySet()) {
                    double rate = lives / contestant.getValue().seconds(lives, threads);
                    series.computeIfAbsent(threads, t -> new LinkedHashMap<>())
                            .computeIfAbsent(contestant.getKey(), c -> new Series())
                            .add(rate);
                }
            }
        }
    }

    SortedMap<Integer, Map<String, Series>> byThreads() {
        return series;
    }

    /** Who lives the lives. */
    interface Contestant {
        double seconds(int lives, int threads) throws Exception;
    }
}
