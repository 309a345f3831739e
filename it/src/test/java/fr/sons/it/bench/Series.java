package fr.sons.it.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The same measure taken several times: its median, and how far the runs lie apart. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** "median (least–most)". */
    String told() {
        return String.format(
                Locale.ROOT, "%.1f (%.1f–%.1f)", median(), Collections.min(values), Collections.max(values));
    }

    static String ratio(Series one, Series other) {
        return String.format(Locale.ROOT, "%.2f", one.median() / other.median());
    }
}
