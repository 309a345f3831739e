package fr.sons.web.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.schedule.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what arrives as text in addresses and fields; says in French what it cannot read. */
final class Texts {

    static final String JSON = "application/json;charset=UTF-8";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
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
            return Instant.parse(text);
        } catch (DateTimeParseException | NullPointerException notAnInstant) {
            throw new BadValue(field, text, "Écrivez un instant ISO 8601 en UTC, par exemple 2023-09-20T07:00:00Z.");
        }
    }

    static LocalDate date(String field, String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException notADate) {
            // told below, like what has not even the form of a date
        }
        throw new BadValue(field, text, "Écrivez une date AAAA-MM-JJ.");
    }

    /** The end of the day asked for, as the pages of the calendar read it; now without one. */
    static Instant asOf(String field, String day, Instant now) {
        return filled(day).map(d -> AsOf.instant(date(field, d), now)).orElse(now);
    }

    /** How many rows a page may hold. */
    static int size(int asked) {
        return Math.min(Math.max(asked, 1), 200);
    }

    static Optional<String> filled(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    static <E extends Enum<E>> Optional<E> oneOf(String field, String text, Class<E> type) {
        return filled(text).map(t -> Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(t))
                .findFirst()
                .orElseThrow(() -> new BadValue(
                        field,
                        t,
                        "Valeurs possibles : "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }
}
