package fr.sons.web.amendment;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TypedDates;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.CalendarCsv;
import fr.sons.calendar.service.CalendarFile;
import fr.sons.calendar.service.Calendars;
import fr.sons.calendar.service.ReadCalendar;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The form of a draft: the milestones in force with room for their new dates, new ones, or a whole calendar as a file. */
@Named("draftPage")
@ViewScoped
public class DraftPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NEW_LINES = 3;
    /** The server takes 500 fields of a form, and a new line has six. */
    private static final int MOST_LINES = 75;

    private static final int NONE = -1;

    @Inject
    private Amendments amendments;

    @Inject
    private Calendars calendars;

    @Inject
    private Programme programme;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String dispositif;

    @Inject
    @Param
    private String projet;

    private DispositifView chosen;
    private AmendmentView edited;
    private final List<DraftLine> lines = new ArrayList<>();
    private String legalText;
    private String publishedOn;
    private String csv;
    private boolean importing;
    private int added = NONE;
    private final FormErrors errors = new FormErrors();
    private transient Part file;

    public void load() {
        screen.load(() -> {
            Caller by = currentCaller.caller();
            Rights.require(by, Role.ANS_REFERENCING);
            if (projet != null && projet.matches("\\d{1,18}")) {
                edited = amendments.view(by, Long.parseLong(projet));
                legalText = edited.legalText();
                publishedOn = "%1$td/%1$tm/%1$tY".formatted(edited.publishedOn());
            }
            String code = edited == null ? Objects.requireNonNullElse(dispositif, "") : edited.dispositif();
            if (!code.isBlank()) {
                chosen = programme.dispositif(code);
                fillLines(calendars.deadlines(code, by.receivedAt()));
            }
        });
    }

    /** What is in force, what the draft sets otherwise or besides, and room for more. */
    private void fillLines(List<Deadline> inForce) {
        for (Deadline d : inForce) {
            lines.add(new DraftLine(lines.size(), calendars.explain(d), d.kind(), d.window()));
        }
        if (edited != null) {
            edited.changes().forEach(this::show);
        }
        for (int i = 0; i < NEW_LINES; i++) {
            lines.add(fresh());
        }
    }

    private void show(MilestoneChange change) {
        lines.stream()
                .filter(l -> l.isFor(change))
                .findFirst()
                .orElseGet(() -> {
                    DraftLine line = fresh();
                    lines.add(line);
                    return line;
                })
                .fill(change);
    }

    /** One more empty line; what was typed stays, and what was wrong with it is told again when it is saved. */
    public void add() {
        errors.clear();
        importing = false;
        if (isRoom()) {
            lines.add(fresh());
        }
        added = lines.size() - 1;
    }

    /** Whether one more line can be added. */
    public boolean isRoom() {
        return lines.size() < MOST_LINES;
    }

    private DraftLine fresh() {
        return new DraftLine(lines.size(), new DateExplanation("", List.of()), null, 1);
    }

    /** Saves what was typed as a draft; what cannot be read is told all at once. */
    public void save() {
        importing = false;
        added = NONE;
        LocalDate day = header();
        List<MilestoneChange> changes = lines.stream()
                .map(line -> line.change(legalText, errors))
                .flatMap(Optional::stream)
                .toList();
        if (errors.isEmpty()) {
            screen.attempt(() -> keep(new AmendmentDraft(chosen.code(), legalText, day, changes), "", List.of()));
        }
    }

    /** Makes a draft of a whole calendar as a file: what differs from the one in force. */
    public void read() {
        importing = true;
        added = NONE;
        LocalDate day = header();
        String sent = errors.read("csv-file", this::sent);
        if (sent != null && sent.isBlank()) {
            errors.add("csv-file", "Fichier du calendrier : choisissez un fichier, ou collez son contenu.");
        }
        if (errors.isEmpty()) {
            List<Deadline> inForce =
                    calendars.deadlines(chosen.code(), currentCaller.caller().receivedAt());
            screen.attempt(() -> {
                ReadCalendar read = CalendarFile.read(sent, chosen.code(), legalText, day, inForce);
                keep(read.draft(), read.remarks(), read.explained(calendars::explain));
            });
        }
    }

    /** What both ways ask for: the text, and the day it is published. */
    private LocalDate header() {
        errors.clear();
        if (legalText == null || legalText.isBlank()) {
            errors.add("legal-text", "Texte modificatif : indiquez l’arrêté ou la décision qui change le calendrier.");
        }
        return errors.read("published-on", () -> TypedDates.date(publishedOn, "Date de publication"));
    }

    /** The file if one was chosen, else what was pasted. */
    private String sent() {
        if (file == null || file.getSize() == 0) {
            return csv == null ? "" : csv;
        }
        try (InputStream content = file.getInputStream()) {
            return CalendarCsv.decode(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** @param steps how the dates that the remark names came about */
    private void keep(AmendmentDraft draft, String remark, List<String> steps) {
        Caller by = currentCaller.caller();
        long id;
        if (edited == null) {
            id = amendments.draft(by, draft);
        } else {
            id = edited.id();
            amendments.rewrite(by, id, edited.revision(), draft);
        }
        screen.done(
                ("Projet enregistré. Un second agent peut le publier. " + remark).strip(),
                steps,
                "/calendrier-modificatif/" + id);
    }

    public DispositifView getChosen() {
        return chosen;
    }

    /** Whether this line was just added: it takes the focus. */
    public boolean isAdded(int index) {
        return index == added;
    }

    public List<DraftLine> getLines() {
        return lines;
    }

    /** Field id → what is wrong with it. */
    public Map<String, String> getErrors() {
        return errors.messages();
    }

    /** Whether a file was just refused: its part of the form stays open. */
    public boolean isImporting() {
        return importing;
    }

    public MilestoneKind[] getKinds() {
        return MilestoneKind.values();
    }

    public Certainty[] getCertainties() {
        return Certainty.values();
    }

    public String getLegalText() {
        return legalText;
    }

    public void setLegalText(String legalText) {
        this.legalText = legalText;
    }

    public String getPublishedOn() {
        return publishedOn;
    }

    public void setPublishedOn(String publishedOn) {
        this.publishedOn = publishedOn;
    }

    public String getCsv() {
        return csv;
    }

    public void setCsv(String csv) {
        this.csv = csv;
    }
}
