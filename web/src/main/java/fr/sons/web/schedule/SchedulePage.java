package fr.sons.web.schedule;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.Page;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import fr.sons.web.shell.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** The calendar as of a day: the panorama of all dispositifs, what comes next, or the milestones of one. */
@Named("schedulePage")
@RequestScoped
public class SchedulePage {

    private static final String PATH = "/echeancier";

    @Inject
    private Calendars calendars;

    @Inject
    private Programme programme;

    @Inject
    private Visitor visitor;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String dispositif;

    @Inject
    @Param
    private String jour;

    @Inject
    @Param
    private String vue;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    private AsOf asOf;
    private Page<Deadline> upcoming = new Page<>(List.of(), 0, Optional.empty());
    private List<DispositifView> dispositifs;
    private Map<String, List<PhaseStatus>> phases;

    public void load() {
        if (isByDate()) {
            screen.attempt(() ->
                    upcoming = calendars.upcoming(getAsOf().instant(), Paging.blankToNull(apres), Paging.size(taille)));
        }
    }

    public AsOf getAsOf() {
        if (asOf == null) {
            asOf = AsOf.of(jour, visitor.getNow());
        }
        return asOf;
    }

    /** Whether the calendar is listed by date instead of by dispositif; one that is chosen has its own list, in the order of dates. */
    public boolean isByDate() {
        return "dates".equals(vue) && getChosen() == null;
    }

    public List<DispositifView> getDispositifs() {
        if (dispositifs == null) {
            dispositifs = programme.dispositifs();
        }
        return dispositifs;
    }

    public List<PhaseStatus> phases(String code) {
        if (phases == null) {
            phases = calendars.phases(getAsOf().instant()).stream()
                    .collect(Collectors.groupingBy(PhaseStatus::dispositif, LinkedHashMap::new, Collectors.toList()));
        }
        return phases.getOrDefault(code, List.of());
    }

    /** Those that had no calendar yet on the day. */
    public List<DispositifView> getWithoutCalendar() {
        return getDispositifs().stream().filter(d -> phases(d.code()).isEmpty()).toList();
    }

    public boolean isBeforeEveryCalendar() {
        return getWithoutCalendar().size() == getDispositifs().size();
    }

    /** The dispositif whose milestones are shown; none at first. */
    public DispositifView getChosen() {
        return getDispositifs().stream()
                .filter(d -> d.code().equals(dispositif))
                .findFirst()
                .orElse(null);
    }

    /** The code asked for when no dispositif has it; empty else. */
    public String getUnknown() {
        return dispositif == null || dispositif.isBlank() || getChosen() != null ? "" : dispositif;
    }

    public List<Deadline> getDeadlines() {
        return getChosen() == null
                ? List.of()
                : calendars.deadlines(dispositif, getAsOf().instant());
    }

    /** What opens and closes next, over all dispositifs: a page of it. */
    public List<Deadline> getUpcoming() {
        return upcoming.rows();
    }

    public Paging getPaging() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("vue", vue);
        filters.put("jour", jour);
        return Paging.of(PATH, filters, apres, avant, Paging.size(taille), upcoming);
    }

    /** What closes first, over all dispositifs; null when nothing known does. */
    public Deadline getNextClosing() {
        return closing(calendars.upcoming(getAsOf().instant(), Integer.MAX_VALUE));
    }

    /** What closes next in the chosen calendar; null when everything known has. */
    public Deadline getNextClosingHere() {
        return closing(getDeadlines().stream()
                .filter(d -> d.accepts(getAsOf().instant()))
                .toList());
    }

    private static Deadline closing(List<Deadline> deadlines) {
        return deadlines.stream().filter(d -> !d.kind().opens()).findFirst().orElse(null);
    }

    /** The versions of the chosen calendar, latest first. */
    public List<CalendarVersionView> getVersions() {
        List<CalendarVersionView> versions = new java.util.ArrayList<>(calendars.versions(dispositif));
        java.util.Collections.reverse(versions);
        return versions;
    }

    /** Number of the version that applied on the day; 0 before the first. */
    public int getVersionInForce() {
        return calendars
                .versionAppliedTo(dispositif, getAsOf().day())
                .map(CalendarVersionView::version)
                .orElse(0);
    }

    public String label(String code) {
        return getDispositifs().stream()
                .filter(d -> d.code().equals(code))
                .map(DispositifView::labelWithWave)
                .findFirst()
                .orElse(code);
    }

    public DateExplanation explain(Deadline deadline) {
        return calendars.explain(deadline);
    }

    /** How the date that a phase shows comes about; null where it shows none. */
    public DateExplanation explainPhase(PhaseStatus phase) {
        return phase.shown().map(calendars::explain).orElse(null);
    }

    /** The day asked for, to go on with it on another page; empty when none was, or none that there is. */
    public String dayAfter(String separator) {
        return jour == null || jour.isBlank() || !getAsOf().error().isEmpty()
                ? ""
                : separator + "jour=" + URLEncoder.encode(jour, StandardCharsets.UTF_8);
    }

    public String remaining(Deadline deadline) {
        return deadline.inWordsWithRemaining(getAsOf().instant());
    }
}
