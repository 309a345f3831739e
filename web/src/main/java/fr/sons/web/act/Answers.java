package fr.sons.web.act;

import fr.sons.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed into a form, read tolerantly: "33,35" or "33.35", "14/12/2023" or "2023-12-14". */
public class Answers implements Serializable {

    /** A file as it was sent. */
    public record Upload(String name, byte[] content) implements Serializable {
        public long size() {
            return content.length;
        }
    }

    private static final Pattern AMOUNT = Pattern.compile("(\\d+)(?:[.,](\\d{1,2}))?");
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MAX_TEXT = 4000;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> reads = new LinkedHashMap<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** For the page: the inputs read and write this map. */
    public Map<String, String> getTexts() {
        return texts;
    }

    public Map<String, Upload> getFiles() {
        return files;
    }

    /** Field id → what is wrong with its answer, in the order of the fields. */
    public Map<String, String> getErrors() {
        return errors;
    }

    public void put(String id, String text) {
        texts.put(id, text);
    }

    public void attach(String id, String fileName, byte[] content) {
        files.put(id, new Upload(fileName, content));
    }

    public void error(String id, String message) {
        errors.putIfAbsent(id, message);
    }

    /** What was answered is not taken: said instead of anything else about this field. */
    public void refuse(String id, String why) {
        errors.put(id, why);
    }

    public String text(String id) {
        String text = texts.get(id);
        return text == null ? "" : text.strip();
    }

    /** What the question told of when it was answered; empty when nothing. */
    public String read(String id) {
        return reads.getOrDefault(id, "");
    }

    public LocalDate date(String id) {
        return parseDate(text(id)).orElseThrow();
    }

    /** The answer to a question that may be left unanswered. */
    public Optional<LocalDate> optionalDate(String id) {
        return parseDate(text(id));
    }

    public Money money(String id) {
        return parseMoney(text(id)).orElseThrow();
    }

    public Upload file(String id) {
        return files.get(id);
    }

    /** Checks form only; whether the answer is acceptable is for the service to say. */
    public boolean check(List<Field> fields) {
        errors.clear();
        reads.clear();
        for (Field field : fields) {
            reads.put(field.id(), field.read());
            String text = text(field.id());
            boolean absent = field.kind() == Field.Kind.FILE ? !files.containsKey(field.id()) : text.isEmpty();
            if (absent) {
                if (field.required()) {
                    error(field.id(), missing(field));
                }
            } else {
                checkForm(field, text);
            }
        }
        return errors.isEmpty();
    }

    private void checkForm(Field field, String text) {
        switch (field.kind()) {
            case DATE -> {
                if (parseDate(text).isEmpty()) {
                    error(field.id(), "Écrivez une date qui existe, par exemple 14/12/2023.");
                }
            }
            case MONEY -> {
                if (parseMoney(text).isEmpty()) {
                    error(field.id(), "Écrivez un montant en euros, par exemple 12 345,67.");
                }
            }
            case CHOICE -> {
                if (field.choices().stream().noneMatch(c -> c.value().equals(text))) {
                    error(field.id(), "Choisissez une des réponses proposées.");
                }
            }
            case TEXT, LONG_TEXT -> {
                if (text.length() > MAX_TEXT) {
                    error(field.id(), "Raccourcissez ce texte à 4 000 caractères.");
                }
            }
            case FILE -> {}
        }
    }

    private static String missing(Field field) {
        return switch (field.kind()) {
            case CHOICE -> "Choisissez une réponse.";
            case FILE -> "Joignez le fichier.";
            case DATE -> "Indiquez la date.";
            case MONEY -> "Indiquez le montant.";
            case TEXT, LONG_TEXT -> "Remplissez ce champ.";
        };
    }

    static Optional<Money> parseMoney(String text) {
        String digits = text.replaceAll("[\\s\u00a0\u202f€]", "");
        Matcher amount = AMOUNT.matcher(digits);
        if (!amount.matches() || amount.group(1).length() > 12) {
            return Optional.empty();
        }
        String cents = amount.group(2) == null ? "00" : amount.group(2);
        return Optional.of(Money.ofEuros(new BigDecimal(amount.group(1) + "." + cents)));
    }

    static Optional<LocalDate> parseDate(String text) {
        try {
            return Optional.of(
                    text.contains("/")
                            ? LocalDate.parse(text.replace(" ", ""), FRENCH)
                            : LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
