package fr.sons.calendar.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * The eleven national public holidays (« jours fériés », code du travail, art. L. 3133-1), and on demand the two more of
 * Alsace-Moselle: time limits of national administrations do not depend on those.
 */
public final class FrenchHolidays {

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "jour de l’An",
            MonthDay.of(5, 1), "fête du Travail",
            MonthDay.of(5, 8), "Victoire de 1945",
            MonthDay.of(7, 14), "fête nationale",
            MonthDay.of(8, 15), "Assomption",
            MonthDay.of(11, 1), "Toussaint",
            MonthDay.of(11, 11), "Armistice de 1918",
            MonthDay.of(12, 25), "Noël");
    private static final Map<Integer, String> AFTER_EASTER =
            Map.of(1, "lundi de Pâques", 39, "Ascension", 50, "lundi de Pentecôte");
    private static final MonthDay SAINT_STEPHEN = MonthDay.of(12, 26);

    private FrenchHolidays() {}

    public static boolean isHoliday(LocalDate date) {
        return holiday(date, Territory.NATIONAL).isPresent();
    }

    /** The holiday's name in French; empty on any other day. */
    public static Optional<String> holiday(LocalDate date, Territory territory) {
        String fixed = FIXED.get(MonthDay.from(date));
        if (fixed != null) {
            return Optional.of(fixed);
        }
        int afterEaster = (int) ChronoUnit.DAYS.between(easter(date.getYear()), date);
        if (AFTER_EASTER.containsKey(afterEaster)) {
            return Optional.of(AFTER_EASTER.get(afterEaster));
        }
        if (territory.keepsGoodFriday() && afterEaster == -2) {
            return Optional.of("Vendredi saint, Alsace-Moselle");
        }
        return territory.keepsSaintStephen() && MonthDay.from(date).equals(SAINT_STEPHEN)
                ? Optional.of("Saint-Étienne, Alsace-Moselle")
                : Optional.empty();
    }

    /** Why a time limit may not end on this day, in French; empty on a working day. */
    public static Optional<String> whyNotWorking(LocalDate date) {
        return whyNotWorking(date, Territory.NATIONAL);
    }

    /** {@link #whyNotWorking(LocalDate)} with the holidays of a territory. */
    public static Optional<String> whyNotWorking(LocalDate date, Territory territory) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return Optional.of("samedi");
        }
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of("dimanche");
        }
        return holiday(date, territory).map(name -> "jour férié (" + name + ")");
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}
