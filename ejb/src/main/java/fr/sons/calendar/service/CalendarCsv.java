package fr.sons.calendar.service;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TypedDates;
import fr.sons.kernel.FrenchNumbers;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A calendar as a CSV file: written whole, read back as the draft of an amendment that sets what differs. */
public final class CalendarCsv {

    private static final List<String> READ =
            List.of("dispositif", "jalon", "fenetre", "date", "heure", "texte", "certitude");
    /** Told to who reads the file; no import needs them, nor believes what they say. */
    private static final List<String> TOLD = List.of("version", "calcul");

    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setLenientEof(false)
            .setTrailingData(false)
            .get();
    private static final int MOST_LINES = 500;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_TOLD = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CalendarCsv() {}

    /** All milestones in force, one a line, each with how it came about; a spreadsheet in French opens it as it is. */
    public static String write(List<Deadline> deadlines) {
        StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(Stream.concat(READ.stream(), TOLD.stream()));
            for (Deadline d : deadlines) {
                printer.printRecord(
                        d.dispositif(),
                        d.kind().name(),
                        d.window(),
                        d.date(),
                        d.time().map(Object::toString).orElse(""),
                        SpreadsheetText.write(d.legalBasis()),
                        d.certainty().name(),
                        d.calendarVersion(),
                        DateExplanation.inShort(d));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * The text of a file as it was sent.
     *
     * @throws Refusal with line and column of the first byte that is not UTF-8, or when the file is too large
     */
    public static String decode(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw refusal("Le fichier pèse " + FrenchNumbers.integer(file.length / 1024)
                    + " Ko ; un calendrier en pèse " + MOST_BYTES / 1024 + " au plus.");
        }
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file), text, true);
        text.flip();
        if (result.isError()) {
            String before = text.toString();
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            throw refusal("Ligne " + line + ", caractère " + column + " : le fichier n’est pas codé en UTF-8."
                    + " Dans le tableur, enregistrez-le au format « CSV UTF-8 ».");
        }
        return text.toString();
    }

    /**
     * Reads a whole calendar back: what differs from the one in force becomes the draft. What is in force and not named
     * stays as it is, and is told: a version sets milestones and takes none away (R-CAL-04). A date that changes under the
     * text of the old one takes the text of the amendment: the old one does not hold it.
     *
     * @throws Refusal with line, column and value of everything that cannot be read
     */
    public static ReadCalendar read(
            String csv, String dispositif, String legalText, LocalDate publishedOn, List<Deadline> inForce) {
        String text = bounded(csv);
        requireColumns(text);
        List<MilestoneChange> changes = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        CSVFormat format = FORMAT.builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        long line = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            line = 1;
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                if (record.getRecordNumber() > MOST_LINES) {
                    throw refusal("Le fichier compte plus de " + MOST_LINES + " lignes.");
                }
                change(record, line, dispositif, lines, problems).ifPresent(changes::add);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw refusal("Ligne " + (line + 1)
                    + " : un guillemet ouvert n’est pas refermé, ou un texte suit un guillemet refermé.");
        }
        if (!problems.isEmpty()) {
            throw refusal(told(problems));
        }
        return ReadCalendar.of(new AmendmentDraft(dispositif, legalText, publishedOn, changes), inForce);
    }

    /** The text without the mark that some programs begin it with; refused when no calendar is that long. */
    static String bounded(String sent) {
        String text = sent.isEmpty() || sent.charAt(0) != BYTE_ORDER_MARK ? sent : sent.substring(1);
        if (text.length() > MOST_BYTES) {
            throw refusal("Le texte compte " + FrenchNumbers.integer(text.length())
                    + " caractères ; un calendrier en compte " + FrenchNumbers.integer(MOST_BYTES) + " au plus.");
        }
        return text;
    }

    /** The first ones in full; nobody reads five hundred. */
    static String told(List<String> problems) {
        String first = String.join(" ", problems.subList(0, Math.min(MOST_TOLD, problems.size())));
        int more = problems.size() - MOST_TOLD;
        return more <= 0 ? first : first + " Et " + more + (more == 1 ? " autre erreur." : " autres erreurs.");
    }

    private static void requireColumns(String text) {
        List<String> header = text.lines()
                .findFirst()
                .map(first -> Arrays.stream(first.split(";", -1))
                        .map(c -> c.strip().replaceAll("^\"(.*)\"$", "$1"))
                        .toList())
                .orElse(List.of());
        List<String> missing = READ.stream().filter(c -> !header.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw refusal("Ligne 1 : il manque les colonnes " + String.join(", ", missing)
                    + " ; elles sont séparées par des points-virgules.");
        }
        header.stream()
                .filter(c -> header.indexOf(c) != header.lastIndexOf(c))
                .findFirst()
                .ifPresent(c -> {
                    throw refusal("Ligne 1 : la colonne « " + c + " » y figure deux fois.");
                });
    }

    /**
     * What a line sets; none when any of its columns cannot be read, each of which is then told.
     *
     * @param lines the line of each milestone read so far: one set twice would be settled by what differs, or by order
     */
    private static Optional<MilestoneChange> change(
            CSVRecord line, long number, String dispositif, Map<String, Long> lines, List<String> problems) {
        if (!line.isConsistent()) {
            problems.add("Ligne " + number + " : " + line.size() + " colonnes, la première ligne en nomme "
                    + line.getParser().getHeaderNames().size() + ".");
            return Optional.empty();
        }
        int before = problems.size();
        if (!line.get("dispositif").equals(dispositif)) {
            problems.add("Ligne " + number + ", colonne dispositif : « " + line.get("dispositif") + " » n’est pas « "
                    + dispositif + " ».");
        }
        String where = "Ligne " + number + ", colonne ";
        MilestoneKind kind = read(problems, () -> one(MilestoneKind.values(), line, number, "jalon"));
        Integer window = read(problems, () -> window(line, number));
        if (kind != null && window != null) {
            Long first = lines.putIfAbsent(kind + "/" + window, number);
            if (first != null) {
                problems.add("Ligne " + number + " : le jalon " + kind + ", fenêtre " + window
                        + ", est déjà à la ligne " + first + ".");
            }
        }
        LocalDate date = read(problems, () -> TypedDates.date(line.get("date"), where + "date"));
        Optional<LocalTime> time = read(problems, () -> TypedDates.time(line.get("heure"), where + "heure"));
        Certainty certainty = read(problems, () -> one(Certainty.values(), line, number, "certitude"));
        String legalBasis = SpreadsheetText.read(line.get("texte"));
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new MilestoneChange(kind, window, date, time, legalBasis, certainty));
    }

    /** What a column says, or null when it cannot be read, which is told. */
    private static <T> T read(List<String> problems, Supplier<T> column) {
        try {
            return column.get();
        } catch (Refusal e) {
            problems.add(e.reason().message());
            return null;
        }
    }

    private static int window(CSVRecord line, long number) {
        String text = line.get("fenetre");
        if (!text.matches("[1-9]\\d?")) {
            throw refusal("Ligne " + number + ", colonne fenetre : « " + text + " » n’est pas un numéro de 1 à 99.");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E one(E[] values, CSVRecord line, long number, String column) {
        String text = line.get(column).toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(v -> v.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refusal("Ligne " + number + ", colonne " + column + " : « " + line.get(column)
                        + " » n’est pas l’une des valeurs "
                        + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    static Refusal refusal(String message) {
        return Reason.of("R-CAL-01", "fichier-calendrier", message, "Corrigez le fichier, puis importez-le de nouveau.")
                .refusal();
    }
}
