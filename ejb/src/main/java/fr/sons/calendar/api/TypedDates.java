package fr.sons.calendar.api;

import fr.sons.kernel.Reason;
import fr.sons.kernel.time.KnownYears;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as people type them: {@code 31/12/2023}, {@code 2023-12-31}, {@code 14:00}, {@code 14 h}. */
public final class TypedDates {

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4,9})");
    private static final Pattern ISO = Pattern.compile("(\\d{4,9})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:[:hH]\\s*(\\d{2})?)");

    private TypedDates() {}

    /** @param what where it was typed, for the refusal */
    public static LocalDate date(String text, String what) {
        String typed = text == null ? "" : text.strip();
        Matcher french = FRENCH.matcher(typed);
        if (french.matches()) {
            return of(french.group(3), french.group(2), french.group(1), typed, what);
        }
        Matcher iso = ISO.matcher(typed);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3), typed, what);
        }
        throw no(
                typed.isEmpty() ? "date-manquante" : "date-illisible",
                what + " : " + (typed.isEmpty() ? "il manque la date." : "« " + typed + " » n’est pas une date."),
                "Écrivez la date comme 31/12/2023.");
    }

    private static LocalDate of(String year, String month, String day, String typed, String what) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (!KnownYears.contain(y)) {
            throw no("annee-hors-bornes", what + " : l’année du « " + typed + " » ne convient pas.", KnownYears.ADVICE);
        }
        try {
            return LocalDate.of(y, m, d);
        } catch (DateTimeException e) {
            String last = m >= 1 && m <= 12
                    ? "Ce mois-là compte " + YearMonth.of(y, m).lengthOfMonth() + " jours."
                    : "Une année compte douze mois.";
            throw no("date-inexistante", what + " : le « " + typed + " » n’existe pas.", last);
        }
    }

    /** The time, or none when nothing was typed. */
    public static Optional<LocalTime> time(String text, String what) {
        String typed = text == null ? "" : text.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(typed);
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(1));
            int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            if (hour < 24 && minute < 60) {
                return Optional.of(LocalTime.of(hour, minute));
            }
        }
        throw no(
                "heure-inexistante",
                what + " : « " + typed + " » n’est pas une heure.",
                "Écrivez l’heure comme 14:00, ou laissez vide pour la journée entière.");
    }

    private static RuntimeException no(String code, String message, String todo) {
        return Reason.of("R-CAL-01", code, message, todo).refusal();
    }
}
