package fr.sons.workflows.calendar;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TimerShift;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The reference data hold versions that come into force by their day: nobody publishes them, so nothing moves. An alarm
 * finds out when it rings; a date that is only shown has no alarm, and is brought up to date at a start of the server and
 * where a demonstration's clock stops.
 */
@ApplicationScoped
public class ShownDatesRefresh {

    @Inject
    private Calendars calendars;

    @Inject
    private BusinessClock clock;

    @Inject
    private EngineTimerShift shift;

    public void run() {
        Instant now = clock.now();
        for (String dispositif : calendars.dispositifs()) {
            calendars.versions(dispositif).stream()
                    .map(CalendarVersionView::inForceFrom)
                    .filter(from -> !from.isAfter(now))
                    .max(Instant::compareTo)
                    .ifPresent(from -> shift.show(new TimerShift.Target(dispositif, from, closing(dispositif, now))));
        }
    }

    private Map<CaseAlarm, Instant> closing(String dispositif, Instant now) {
        Optional<Deadline> closing = calendars.deadline(dispositif, MilestoneKind.CLOTURE_SOLDE, now);
        return closing.map(d -> Map.of(CaseAlarm.SOLDE, d.firstRefused())).orElse(Map.of());
    }
}
