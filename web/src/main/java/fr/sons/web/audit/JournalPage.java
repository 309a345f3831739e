package fr.sons.web.audit;

import fr.sons.calendar.api.TypedDates;
import fr.sons.journal.api.JournalEntry;
import fr.sons.journal.api.JournalFilter;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Page;
import fr.sons.kernel.Refusal;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Every act of everybody, newest first; its filters are its address. */
@Named("journalPage")
@RequestScoped
public class JournalPage {

    private static final String PATH = "/journal";

    @Inject
    private Journal journal;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String dossier;

    @Inject
    @Param
    private String compte;

    @Inject
    @Param
    private String acte;

    @Inject
    @Param
    private String du;

    @Inject
    @Param
    private String au;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    private final Map<String, String> errors = new LinkedHashMap<>();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private Page<JournalEntry> page;

    public void load() {
        from = filled(du).flatMap(text -> date("du", text));
        to = filled(au).flatMap(text -> date("au", text));
        screen.load(() -> page = journal.search(
                currentCaller.caller(),
                new JournalFilter(
                        filled(dossier), filled(compte), filled(acte), from, to, filled(apres), Paging.size(taille))));
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(Paging.blankToNull(text)).map(String::strip);
    }

    /** The day typed, or nothing and the reason in {@link #getErrors()}. */
    private Optional<LocalDate> date(String field, String text) {
        try {
            return Optional.of(TypedDates.date(text, field.equals("du") ? "Du" : "Au"));
        } catch (Refusal e) {
            errors.put(field, e.reason().message() + " " + e.reason().todo());
            return Optional.empty();
        }
    }

    /** What is wrong with a day, by the field it was typed in; that day then filters nothing. */
    public Map<String, String> getErrors() {
        return errors;
    }

    public List<JournalEntry> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("dossier", dossier);
        filters.put("compte", compte);
        filters.put("acte", acte);
        filters.put("du", du);
        filters.put("au", au);
        return Paging.of(PATH, filters, apres, avant, Paging.size(taille), page);
    }

    public String getSubject() {
        return dossier;
    }

    public String getLogin() {
        return compte;
    }

    public String getText() {
        return acte;
    }

    /** As the browser's own field for a date takes it. */
    public String getFrom() {
        return from.map(LocalDate::toString).orElse(du);
    }

    public String getTo() {
        return to.map(LocalDate::toString).orElse(au);
    }
}
