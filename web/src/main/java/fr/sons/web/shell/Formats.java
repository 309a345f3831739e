package fr.sons.web.shell;

import fr.sons.calendar.api.FrenchDates;
import fr.sons.kernel.FrenchNumbers;
import fr.sons.kernel.Money;
import fr.sons.kernel.time.Paris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** French form of amounts, dates and instants, for pages: {@code #{fmt.money(order.price)}}. */
@Named("fmt")
@ApplicationScoped
public class Formats {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE);
    private static final String NONE = "–";
    private static final char NO_BREAK = '\u00a0';

    /** "1 234 567,80 €", or a dash when there is no amount. */
    public String money(Money amount) {
        return amount == null ? NONE : FrenchNumbers.euros(amount);
    }

    /** "1 240". */
    public String number(Number count) {
        return count == null ? NONE : FrenchNumbers.integer(count.longValue());
    }

    /** "14 décembre 2023", "1er mars 2023". */
    public String date(LocalDate date) {
        return date == null ? NONE : FrenchDates.date(date);
    }

    /** "14/12/2023", for columns. */
    public String shortDate(LocalDate date) {
        return date == null ? NONE : SHORT.format(date);
    }

    /** "14/12/2023", for columns, in Paris. */
    public String shortDay(Instant instant) {
        return instant == null ? NONE : SHORT.format(Paris.date(instant));
    }

    /** "14 décembre 2023 à 14 h 00", in Paris. */
    public String instant(Instant instant) {
        return instant == null ? NONE : FrenchDates.instant(instant);
    }

    /** "11 septembre 2023, 9 h 00", in Paris. */
    public String dayAndHour(Instant instant) {
        return FrenchDates.instant(instant).replace(" à ", ", ");
    }

    /**
     * A deadline of a task from its first late instant: "jusqu’au 20 septembre 2023 inclus, dans 9 jours".
     *
     * @param firstLate the first instant at which it is late
     */
    public String due(Instant firstLate, Instant now) {
        if (!now.isBefore(firstLate)) {
            return "Délai dépassé";
        }
        ZonedDateTime last = firstLate.minusMillis(1).atZone(Paris.ZONE);
        boolean wholeDay = firstLate.equals(Paris.startOf(Paris.date(firstLate)));
        String until = "Jusqu’au " + FrenchDates.date(last.toLocalDate())
                + (wholeDay ? " inclus" : " à " + FrenchDates.time(last.toLocalTime()));
        long days = ChronoUnit.DAYS.between(Paris.date(now), last.toLocalDate());
        return until + (days == 0 ? ", aujourd’hui" : days == 1 ? ", demain" : ", dans " + number(days) + " jours");
    }

    /** "2023-12-14T14:00:00Z" for the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** "1 dossier", "1 240 dossiers": the right number of the right noun. */
    public String count(long n, String one, String many) {
        return number(n) + " " + (n < 2 ? one : many);
    }

    /** A file's size in words: "240 Ko". */
    public String size(long bytes) {
        return bytes < 1024 * 1024
                ? number(Math.max(1, bytes / 1024)) + NO_BREAK + "Ko"
                : number(bytes / (1024 * 1024)) + NO_BREAK + "Mo";
    }
}
