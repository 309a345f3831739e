package fr.sons.kernel.time;

import java.time.Instant;
import java.time.LocalDate;

/** The years that a date of the programme can lie in: what is typed outside of them is a slip of the finger. */
public final class KnownYears {

    public static final String ADVICE = "Indiquez une année de 2000 à 2200.";
    private static final int FIRST = 2000;
    private static final int LAST = 2200;

    private KnownYears() {}

    public static boolean contain(Instant instant) {
        return !instant.isBefore(Paris.startOf(LocalDate.of(FIRST, 1, 1)))
                && instant.isBefore(Paris.startOf(LocalDate.of(LAST + 1, 1, 1)));
    }

    public static boolean contain(int year) {
        return FIRST <= year && year <= LAST;
    }
}
