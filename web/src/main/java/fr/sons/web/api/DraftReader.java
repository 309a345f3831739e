package fr.sons.web.api;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.web.api.json.ProjetCalendrier;
import fr.sons.web.api.json.ProjetCalendrier.JalonProjet;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.api.problem.FieldError;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the draft of an amendment; tells the bad values of all its lines at once, each with its place. */
final class DraftReader {

    private final List<FieldError> errors = new ArrayList<>();

    private DraftReader() {}

    static AmendmentDraft read(String dispositif, ProjetCalendrier draft) {
        return new DraftReader().draft(dispositif, draft);
    }

    private AmendmentDraft draft(String dispositif, ProjetCalendrier draft) {
        LocalDate publishedOn = read(() -> Texts.typedDate("publieLe", draft.publieLe()));
        List<MilestoneChange> changes = new ArrayList<>();
        for (JalonProjet line : draft.jalons()) {
            String place = "jalons[" + changes.size() + "].";
            changes.add(change(draft.texte(), place, line));
        }
        if (!errors.isEmpty()) {
            throw new BadValue(errors.subList(0, Math.min(RecordReader.MAX_ERRORS, errors.size())));
        }
        return new AmendmentDraft(dispositif, draft.texte(), publishedOn, changes);
    }

    /** What a line sets; null once anything in the document cannot be read. */
    private MilestoneChange change(String legalText, String place, JalonProjet line) {
        MilestoneKind kind = read(() -> kind(place + "jalon", line.jalon()));
        Integer window = read(() -> window(place + "fenetre", line.fenetre()));
        LocalDate date = read(() -> Texts.typedDate(place + "date", line.date()));
        Optional<LocalTime> time = read(() -> Texts.typedTime(place + "heure", line.heure()));
        Certainty certainty = read(() -> Texts.oneOf(place + "certitude", line.certitude(), Certainty.class)
                .orElse(Certainty.CONFIRMED));
        return errors.isEmpty()
                ? new MilestoneChange(
                        kind, window, date, time, Texts.filled(line.base()).orElse(legalText), certainty)
                : null;
    }

    private static MilestoneKind kind(String place, String text) {
        return Texts.oneOf(place, text, MilestoneKind.class)
                .orElseThrow(() -> new BadValue(place, text, "Indiquez le jalon."));
    }

    private static int window(String place, Integer sent) {
        int window = Optional.ofNullable(sent).orElse(1);
        if (window < 1 || window > 99) {
            throw new BadValue(place, Integer.toString(window), "Indiquez un numéro de 1 à 99.");
        }
        return window;
    }

    private <T> T read(Supplier<T> field) {
        try {
            return field.get();
        } catch (BadValue bad) {
            errors.addAll(bad.errors());
            return null;
        }
    }
}
