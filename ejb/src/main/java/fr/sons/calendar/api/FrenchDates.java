package fr.sons.calendar.api;

import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Dates and times in French, whatever the language of the machine: {@code 1er mars 2024}, {@code 14 h}. */
public final class FrenchDates {

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
    private static final List<String> DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    private FrenchDates() {}

    /** {@code 14 décembre 2023}, {@code 1er mars 2024}. */
    public static String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** {@code jeudi 14 décembre 2023}. */
    public static String dayAndDate(LocalDate date) {
        return DAYS.get(date.getDayOfWeek().getValue() - 1) + " " + date(date);
    }

    /** {@code 14 h}, {@code 9 h 05}. */
    public static String time(LocalTime time) {
        return time.getMinute() == 0 ? time.getHour() + " h" : withMinutes(time);
    }

    /** An instant by the clocks of Paris, always with its minutes: {@code 14 décembre 2023 à 14 h 00}. */
    public static String instant(Instant instant) {
        ZonedDateTime local = instant.atZone(Paris.ZONE);
        return date(local.toLocalDate()) + " à " + withMinutes(local.toLocalTime());
    }

    /** {@code , dans 94 jours}, {@code , demain}, {@code , aujourd’hui}: said after a date to come. */
    public static String remaining(LocalDate today, LocalDate date) {
        long days = ChronoUnit.DAYS.between(today, date);
        return days == 0 ? ", aujourd’hui" : days == 1 ? ", demain" : ", dans " + days + " jours";
    }

    private static String withMinutes(LocalTime time) {
        return "%d h %02d".formatted(time.getHour(), time.getMinute());
    }
}
