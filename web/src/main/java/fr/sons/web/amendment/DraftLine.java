package fr.sons.web.amendment;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TypedDates;
import java.io.Serializable;
import java.util.Optional;

/** One line of the form of a draft: a milestone known already, or a new one; without a date it is left as it is. */
public class DraftLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String known;
    private String kind;
    private String window;
    private String date;
    private String time;
    private String basis;
    private String certainty = Certainty.CONFIRMED.name();

    /** @param known its date in force, in words; empty for a new milestone */
    DraftLine(String known, MilestoneKind kind, int window) {
        this.known = known;
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

    /** The change this line asks for; none when nothing was typed. */
    Optional<MilestoneChange> change(String legalText) {
        if (kind == null || isBlank(date) && isBlank(time)) {
            return Optional.empty();
        }
        MilestoneKind set = MilestoneKind.valueOf(kind);
        int number = window != null && window.matches("[1-9]\\d?") ? Integer.parseInt(window) : 1;
        String where = set.label() + (number > 1 ? ", fenêtre " + number : "");
        return Optional.of(new MilestoneChange(
                set,
                number,
                TypedDates.date(date, where),
                TypedDates.time(time, where),
                isBlank(basis) ? legalText : basis.strip(),
                Certainty.valueOf(certainty)));
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
        this.window = window;
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
