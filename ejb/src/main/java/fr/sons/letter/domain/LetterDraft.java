package fr.sons.letter.domain;

import fr.sons.kernel.CaseRef;
import fr.sons.letter.api.LetterRequest;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.api.Recipient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a letter says except its number, its date and its sender: what is asked for, and what an order keeps until the
 * letter is printed.
 *
 * @param fields texts by name of the template's parameter, the subject among them
 * @param rows lines of the table
 */
public record LetterDraft(
        LetterTemplate template,
        CaseRef ref,
        String occurrence,
        Recipient to,
        Map<String, String> fields,
        List<Map<String, String>> rows) {

    /** Name of the parameter that holds the subject line (« objet »). */
    public static final String SUBJECT = "objet";

    public static LetterDraft of(LetterRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(SUBJECT, request.content().subject());
        request.content().fields().forEach((name, value) -> fields.put(name, String.valueOf(value)));
        List<Map<String, String>> rows =
                request.content().rows().stream().map(LetterDraft::strings).toList();
        return new LetterDraft(request.template(), request.ref(), request.occurrence(), request.to(), fields, rows);
    }

    /** The same letter with other words for these fields. */
    public LetterDraft saying(Map<String, String> otherwise) {
        Map<String, String> said = new LinkedHashMap<>(fields);
        said.putAll(otherwise);
        return new LetterDraft(template, ref, occurrence, to, said, rows);
    }

    private static Map<String, String> strings(Map<String, ?> row) {
        Map<String, String> strings = new LinkedHashMap<>();
        row.forEach((name, value) -> strings.put(name, String.valueOf(value)));
        return strings;
    }
}
