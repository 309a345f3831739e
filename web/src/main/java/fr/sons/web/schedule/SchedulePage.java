package fr.sons.web.schedule;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.service.Calendars;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** The panorama of all dispositifs, or the milestones of one. */
@Named("schedulePage")
@RequestScoped
public class SchedulePage {

    @Inject
    private Calendars calendars;

    @Inject
    private Programme programme;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    @Param
    private String dispositif;

    private List<DispositifView> dispositifs;
    private Map<String, List<PhaseStatus>> phases;

    private Instant now() {
        return currentCaller.caller().receivedAt();
    }

    public List<DispositifView> getDispositifs() {
        if (dispositifs == null) {
            dispositifs = programme.dispositifs();
        }
        return dispositifs;
    }

    public List<PhaseStatus> phases(String code) {
        if (phases == null) {
            phases = calendars.phases(now()).stream()
                    .collect(Collectors.groupingBy(PhaseStatus::dispositif, LinkedHashMap::new, Collectors.toList()));
        }
        return phases.getOrDefault(code, List.of());
    }

    /** The dispositif whose milestones are shown; none at first. */
    public DispositifView getChosen() {
        return getDispositifs().stream()
                .filter(d -> d.code().equals(dispositif))
                .findFirst()
                .orElse(null);
    }

    public List<Deadline> getDeadlines() {
        return getChosen() == null ? List.of() : calendars.deadlines(dispositif, now());
    }

    public String remaining(Deadline deadline) {
        return deadline.inWordsWithRemaining(now());
    }
}
