package fr.sons.web.amendment;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TypedDates;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** One line of the form of a draft: a milestone known already, or a new one; without a date it is left as it is. */
public class DraftLine implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String WINDOW = "[1-9]\\d?";

    private final int index;
    private final String known;
    private final List<String> knownSteps;
    private String kind;
    private String window;
    private String date;
    private String time;
    private String basis;
    private String certainty = Certainty.CONFIRMED.name();

    /**
     * @param index its place in the form, from 0: part of the names of its fields
     * @param known its date in force; in no words for a new milestone
     */
    DraftLine(int index, DateExplanation known, MilestoneKind kind, int window) {
        this.index = index;
        this.known = known.result();
        this.knownSteps = known.steps();
        this.kind = kind == null ? null : kind.name();
        this.window = Integer.toString(window);
    }

    void fill(MilestoneChange change) {
        kind = change.kind().name();
        window = Integer.toString(change.window());
        date = "%1$td/%1$tm/%1$tY".formatted(change.date());
        time = change.time().map(Object::toString).orElse(null);
        basis = change.legalBasis();
        certainty = change.certainty().name();
    }

    boolean isFor(MilestoneChange change) {
        return change.kind().name().equals(kind)
                && Integer.toString(change.window()).equals(window);
    }

    /** The change this line asks for; none when nothing was typed, or when some of it cannot be read: then it says so. */
    Optional<MilestoneChange> change(String legalText, FormErrors errors) {
        if (isUntouched()) {
            return Optional.empty();
        }
        String where = kind == null ? "Nouveau jalon, ligne " + (index + 1) : getLabel();
        if (kind == null) {
            errors.add(field("kind"), where + " : choisissez le jalon.");
        }
        if (!window.matches(WINDOW)) {
            errors.add(field("window"), where + " : la fenêtre est un numéro de 1 à 99.");
        }
        LocalDate day =
                isBlank(date) ? missing(where, errors) : errors.read(field("date"), () -> TypedDates.date(date, where));
        Optional<LocalTime> until = errors.read(field("time"), () -> TypedDates.time(time, where));
        if (kind == null || day == null || until == null || !window.matches(WINDOW)) {
            return Optional.empty();
        }
        return Optional.of(new MilestoneChange(
                MilestoneKind.valueOf(kind),
                Integer.parseInt(window),
                day,
                until,
                isBlank(basis) ? legalText : basis.strip(),
                Certainty.valueOf(certainty)));
    }

    private LocalDate missing(String where, FormErrors errors) {
        errors.add(
                field("date"),
                where + " : il manque la date. "
                        + (isFresh()
                                ? "Écrivez-la comme 31/12/2023, ou remettez « Nouveau jalon… » pour retirer la ligne."
                                : "Écrivez-la comme 31/12/2023 ; si elle ne change pas, reprenez celle en vigueur."));
        return null;
    }

    /** A milestone chosen without a date is a line begun; a known one without anything typed stays as it is. */
    private boolean isUntouched() {
        return isBlank(date) && isBlank(time) && isBlank(basis) && (!isFresh() || kind == null);
    }

    /** The id of one of its fields. */
    public String field(String name) {
        return name + index;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public boolean isFresh() {
        return known.isEmpty();
    }

    public String getLabel() {
        return MilestoneKind.valueOf(kind).label() + ("1".equals(window) ? "" : ", fenêtre " + window);
    }

    public String getKnown() {
        return known;
    }

    /** How the date in force came about; empty for a new milestone. */
    public List<String> getKnownSteps() {
        return knownSteps;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWindow() {
        return window;
    }

    public void setWindow(String window) {
        this.window = window == null ? "" : window.strip();
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getCertainty() {
        return certainty;
    }

    public void setCertainty(String certainty) {
        this.certainty = certainty;
    }
}
