package fr.sons.web.api;

import fr.sons.calendar.api.TypedDates;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.FrenchNumbers;
import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.time.KnownYears;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.schedule.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what arrives as text in addresses and fields; says in French what it cannot read. */
final class Texts {

    static final String JSON = "application/json;charset=UTF-8";
    static final String WRITE_A_DATE = "Écrivez une date AAAA-MM-JJ.";
    private static final String WRITE_AN_INSTANT =
            "Écrivez un instant ISO 8601 en UTC, par exemple 2023-09-20T07:00:00Z.";
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private Texts() {}

    /** A malformed reference names nothing that exists: not found, like any other unknown one. */
    static CaseRef ref(String text) {
        if (!CaseRef.isWellFormed(text)) {
            throw new NotFound("le dossier demandé");
        }
        return new CaseRef(text);
    }

    static Money amount(String field, String text) {
        if (text == null || !AMOUNT.matcher(text).matches()) {
            throw new BadValue(field, text, "Écrivez un montant en euros avec un point, par exemple 1234.50.");
        }
        return Money.ofEuros(text);
    }

    static Instant instant(String field, String text) {
        try {
            Instant instant = Instant.parse(text);
            if (KnownYears.contain(instant)) {
                return instant;
            }
            throw new BadValue(field, text, KnownYears.ADVICE);
        } catch (DateTimeParseException | NullPointerException notAnInstant) {
            boolean written = text != null && INSTANT.matcher(text).matches();
            throw new BadValue(field, text, (written ? "Cet instant n’existe pas. " : "") + WRITE_AN_INSTANT);
        }
    }

    static LocalDate date(String field, String text) {
        if (!DATE.matcher(text).matches()) {
            throw new BadValue(field, text, WRITE_A_DATE);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            throw new BadValue(field, text, "Cette date n’existe pas. " + WRITE_A_DATE);
        }
    }

    /** PostgreSQL keeps no null character, and half of a surrogate pair has no UTF-8; any other text can be kept. */
    static String text(String field, String text) {
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (point == 0) {
                throw at(field, text, at, "Un caractère nul (U+0000)");
            } else if (Character.getType(point) == Character.SURROGATE) {
                throw at(field, text, at, "Un demi-caractère isolé (U+%04X)".formatted(point));
            }
        }
        return text;
    }

    private static BadValue at(String field, String text, int at, String what) {
        return new BadValue(
                field, text, what + " se trouve à la position " + FrenchNumbers.integer(at + 1L) + " ; retirez-le.");
    }

    /** A date of the calendar, which is also taken as people type it, 31/12/2023. */
    static LocalDate typedDate(String field, String text) {
        try {
            return TypedDates.date(text, field);
        } catch (Refusal e) {
            throw new BadValue(
                    field,
                    text,
                    e.reason().code().equals("date-inexistante")
                            ? "Cette date n’existe pas. " + e.reason().todo()
                            : WRITE_A_DATE);
        }
    }

    static Optional<LocalTime> typedTime(String field, String text) {
        try {
            return TypedDates.time(text, field);
        } catch (Refusal e) {
            throw new BadValue(
                    field, text, "Ce n’est pas une heure. " + e.reason().todo());
        }
    }

    static int integer(String field, String text) {
        return (int) whole(field, text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static long whole(String field, String text) {
        return whole(field, text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long whole(String field, String text, long min, long max) {
        if (!WHOLE.matcher(text).matches()) {
            throw new BadValue(field, text, "Écrivez un nombre entier en chiffres, sans virgule ni exposant.");
        }
        try {
            long number = Long.parseLong(text);
            if (min <= number && number <= max) {
                return number;
            }
        } catch (NumberFormatException beyondLong) {
            // told below, like what is only beyond this field
        }
        throw new BadValue(
                field,
                text,
                text.startsWith("-")
                        ? "Ce nombre est trop petit. Écrivez un nombre entier, " + FrenchNumbers.integer(min)
                                + " au moins."
                        : "Ce nombre est trop grand. Écrivez un nombre entier, " + FrenchNumbers.integer(max)
                                + " au plus.");
    }

    /** The end of the day asked for, as the pages of the calendar read it; now without one. */
    static Instant asOf(String field, String day, Instant now) {
        return filled(day).map(d -> AsOf.instant(date(field, d), now)).orElse(now);
    }

    /** How many rows a page holds: as many as asked for, within bounds. */
    static int size(String asked) {
        int rows = filled(asked).map(text -> integer("taille", text)).orElse(50);
        return Math.min(Math.max(rows, 1), 200);
    }

    static Optional<String> filled(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    static <E extends Enum<E>> Optional<E> oneOf(String field, String text, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return oneOf(field, text, names).map(name -> Enum.valueOf(type, name));
    }

    static Optional<String> oneOf(String field, String text, List<String> possible) {
        Optional<String> asked = filled(text);
        asked.filter(t -> !possible.contains(t)).ifPresent(t -> {
            throw new BadValue(field, t, "Valeurs possibles : " + String.join(", ", possible) + ".");
        });
        return asked;
    }
}
