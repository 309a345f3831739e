package fr.sons.letter.api;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.kernel.Money;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;

/** French forms used in letters, independent of the machine's locale. */
public final class FrenchText {

    /** Narrow no-break space, between groups of three digits. */
    public static final char THIN = '\u202F';
    /** No-break space, before the currency and between a day and its month. */
    public static final char NBSP = '\u00A0';

    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private static final Pattern DATE = Pattern.compile("(\\d{1,2}|1er) (" + String.join("|", MONTHS) + ") (\\d{4})");

    private FrenchText() {}

    /** {@code "1er mars 2024"}, {@code "14 décembre 2023"}. */
    public static String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + NBSP + MONTHS.get(date.getMonthValue() - 1) + NBSP + date.getYear();
    }

    /** How a time limit was computed (R-REC-05), in one sentence whose dates are not broken. */
    static String computation(LegalDelay delay) {
        return unbroken(delay.sentence());
    }

    /** Keeps each date of a text on one line. */
    static String unbroken(String text) {
        return DATE.matcher(text).replaceAll("$1" + NBSP + "$2" + NBSP + "$3");
    }

    /** {@code "14 décembre 2023 à 14 h 05"}, in Paris. */
    public static String instant(Instant instant) {
        ZonedDateTime at = instant.atZone(Paris.ZONE);
        return "%s à %d%ch%c%02d".formatted(date(at.toLocalDate()), at.getHour(), NBSP, NBSP, at.getMinute());
    }

    /** Keeps a reference such as "L. 1111-24" or "n° 12" on one line. */
    static String law(String text) {
        return text.replaceAll("\\b([LRD]\\.|n°|art\\.) (?=\\w)", "$1" + NBSP);
    }

    /** {@code "1 234 567,89 €"}. */
    public static String euros(Money money) {
        String[] parts = money.toEuros().abs().toPlainString().split("\\.");
        StringBuilder digits = new StringBuilder(parts[0]);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, THIN);
        }
        return (money.cents() < 0 ? "−" : "") + digits + "," + parts[1] + NBSP + "€";
    }
}
