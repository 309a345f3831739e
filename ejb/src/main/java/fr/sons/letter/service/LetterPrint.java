package fr.sons.letter.service;

import fr.sons.kernel.Caller;
import fr.sons.kernel.time.Paris;
import fr.sons.letter.api.FrenchText;
import fr.sons.letter.api.Recipient;
import fr.sons.letter.domain.LetterDraft;
import fr.sons.letter.domain.LetterNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
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

    Printed print(Caller by, LetterNumber number, LetterDraft draft) {
        Map<String, Object> params = params(settings, by, number, draft);
        byte[] pdf = renderer.render(draft.template().code(), params, List.copyOf(draft.rows()));
        return new Printed(json(params, draft), pdf);
    }

    static Map<String, Object> params(LetterSettings settings, Caller by, LetterNumber number, LetterDraft draft) {
        Recipient to = draft.to();
        Map<String, Object> params = new LinkedHashMap<>(settings.fields());
        params.put("numero", number.toString());
        params.put("date", FrenchText.date(Paris.date(by.receivedAt())));
        params.put("typeCourrier", draft.template().title());
        params.put("destinataire", to.name());
        params.put("destinataireAdresse", to.address().line1());
        params.put(
                "destinataireVille",
                to.address().postcode() + " " + to.address().city());
        params.putAll(draft.fields());
        return params;
    }

    private static String json(Map<String, Object> params, LetterDraft draft) {
        return DraftJson.write(params, draft.rows());
    }
}
