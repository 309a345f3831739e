package fr.sons.web.shell;

import fr.sons.kernel.Money;
import fr.sons.kernel.Rate;
import fr.sons.kernel.time.Paris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** French form of amounts, dates and instants, for pages: {@code #{fmt.money(order.price)}}. */
@Named("fmt")
@ApplicationScoped
public class Formats {

    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE);
    private static final char NARROW = '\u202f';
    private static final char NO_BREAK = '\u00a0';

    /** "1 234 567,80 €", or a dash when there is no amount. */
    public String money(Money amount) {
        return amount == null ? "–" : grouped(amount.toEuros().setScale(2, RoundingMode.UNNECESSARY)) + NO_BREAK + "€";
    }

    /** "1 240". */
    public String number(Number count) {
        return count == null ? "–" : grouped(BigDecimal.valueOf(count.longValue()));
    }

    /** "30 %". */
    public String rate(Rate rate) {
        return rate == null
                ? "–"
                : grouped(rate.value().movePointRight(2).stripTrailingZeros().setScale(0, RoundingMode.HALF_UP))
                        + NO_BREAK
                        + "%";
    }

    private static String grouped(BigDecimal number) {
        String[] parts = number.abs().toPlainString().split("\\.");
        StringBuilder whole = new StringBuilder(parts[0]);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, NARROW);
        }
        return (number.signum() < 0 ? "−" : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
    }

    /** "14 décembre 2023", "1er mars 2023". */
    public String date(LocalDate date) {
        return date == null
                ? "–"
                : (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + " " + MONTH_YEAR.format(date);
    }

    /** "14/12/2023", for columns. */
    public String shortDate(LocalDate date) {
        return date == null ? "–" : SHORT.format(date);
    }

    /** "14/12/2023", for columns, in Paris. */
    public String shortDay(Instant instant) {
        return instant == null ? "–" : SHORT.format(Paris.date(instant));
    }

    /** "14 décembre 2023 à 14 h 00", in Paris. */
    public String instant(Instant instant) {
        return instant == null ? "–" : date(Paris.date(instant)) + " à " + hour(instant);
    }

    /** "11 septembre 2023, 9 h 00", in Paris. */
    public String dayAndHour(Instant instant) {
        return date(Paris.date(instant)) + ", " + hour(instant);
    }

    /** "2023-12-14T14:00:00Z" for the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private static String hour(Instant instant) {
        ZonedDateTime local = instant.atZone(Paris.ZONE);
        return local.getHour() + String.valueOf(NO_BREAK) + "h" + NO_BREAK + "%02d".formatted(local.getMinute());
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
