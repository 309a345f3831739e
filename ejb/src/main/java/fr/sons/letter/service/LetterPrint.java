package fr.sons.letter.service;

import fr.sons.kernel.Caller;
import fr.sons.kernel.time.Paris;
import fr.sons.letter.api.FrenchText;
import fr.sons.letter.api.LetterRequest;
import fr.sons.letter.api.Recipient;
import fr.sons.letter.domain.LetterNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts number, date, sender and addressee around a letter's content and renders it. */
@Dependent
public class LetterPrint {

    @Inject
    private LetterSettings settings;

    @Inject
    private PdfRenderer renderer;

    /**
     * A letter on paper, so to speak.
     *
     * @param fields everything printed that is not fixed text, as JSON
     */
    record Printed(String fields, byte[] pdf) {}

    Printed print(Caller by, LetterNumber number, LetterRequest request) {
        Map<String, Object> params = params(settings, by, number, request);
        byte[] pdf = renderer.render(
                request.template().code(), params, request.content().rows());
        return new Printed(json(params, request), pdf);
    }

    static Map<String, Object> params(LetterSettings settings, Caller by, LetterNumber number, LetterRequest request) {
        Recipient to = request.to();
        Map<String, Object> params = new LinkedHashMap<>(settings.fields());
        params.put("numero", number.toString());
        params.put("date", FrenchText.date(Paris.date(by.receivedAt())));
        params.put("typeCourrier", request.template().title());
        params.put("objet", request.content().subject());
        params.put("destinataire", to.name());
        params.put("destinataireAdresse", to.address().line1());
        params.put(
                "destinataireVille",
                to.address().postcode() + " " + to.address().city());
        params.putAll(request.content().fields());
        return params;
    }

    private static String json(Map<String, Object> params, LetterRequest request) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        params.forEach((name, value) -> object.add(name, String.valueOf(value)));
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Map<String, ?> row : request.content().rows()) {
            JsonObjectBuilder line = Json.createObjectBuilder();
            row.forEach((name, value) -> line.add(name, String.valueOf(value)));
            rows.add(line);
        }
        return object.add("lignes", rows).build().toString();
    }
}
