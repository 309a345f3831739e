package fr.sons.web.demo;

import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.demo.api.DemoClockView;
import fr.sons.demo.api.DemoMove;
import fr.sons.demo.service.DemoClock;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.time.KnownYears;
import fr.sons.kernel.time.Paris;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Moves the clock of the demonstration and shows how far the move is. */
@Named("clockPage")
@RequestScoped
public class ClockPage {

    /** No dispositif of the demonstration has more cases, and its tour tells of them. */
    private static final String TOLD = "MDV-LGC-VA1";

    @Inject
    private DemoClock clock;

    @Inject
    private Calendars calendars;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    private DemoClockView state;
    private String date;
    private String time;
    private String error;

    public void load() {
        screen.load(() -> {
            Rights.require(currentCaller.caller(), Role.ADMINISTRATOR);
            if (!clock.isDemo()) {
                throw new NotFound("l’horloge de démonstration");
            }
        });
    }

    public DemoClockView getState() {
        if (state == null) {
            state = clock.state().orElse(null);
        }
        return state;
    }

    public boolean isMoving() {
        return getState() != null
                && getState().lastMove().filter(m -> m.running()).isPresent();
    }

    /** Whether progress is shown: also while the question comes in by which a page learns that the move is over. */
    public boolean isWatching() {
        return isMoving()
                || FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest();
    }

    /** How much of the way the running move has behind it, in hundredths. */
    public int getPercent() {
        DemoMove move = getState().lastMove().orElseThrow();
        long way = Duration.between(move.origin(), move.target()).toMillis();
        long done = Duration.between(move.origin(), move.reached()).toMillis();
        return way <= 0 ? 100 : (int) Math.max(0, Math.min(100, done * 100 / way));
    }

    /** Asked every two seconds during a move: once it is over, the whole page tells the new time. */
    public void look() {
        if (!isMoving()) {
            screen.redirect("/horloge");
        }
    }

    /** The presets still ahead, by the calendar in force. */
    public List<ClockPreset> getPresets() {
        Instant now = getState().now();
        return ClockPreset.ahead(
                now,
                calendars.deadline(TOLD, MilestoneKind.FIN_PRESTATION, now),
                calendars.deadline(TOLD, MilestoneKind.CLOTURE_SOLDE, now),
                calendars::explain);
    }

    /** The dispositif whose deadlines the presets name. */
    public String getTold() {
        return TOLD;
    }

    public void moveTo(String localDateTime) {
        move(LocalDateTime.parse(localDateTime));
    }

    public void moveToTyped() {
        try {
            LocalDateTime target =
                    LocalDate.parse(date == null ? "" : date).atTime(LocalTime.parse(time == null ? "" : time));
            if (KnownYears.contain(target.getYear())) {
                move(target);
            } else {
                error = KnownYears.ADVICE;
            }
        } catch (DateTimeException e) {
            error = "Indiquez une date et une heure qui existent.";
        }
    }

    private void move(LocalDateTime target) {
        Instant instant = target.atZone(Paris.ZONE).toInstant();
        if (screen.attempt(() -> clock.moveTo(currentCaller.caller(), instant))) {
            screen.done("Le déplacement de l’horloge a commencé.", "/horloge");
        }
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

    public String getError() {
        return error;
    }
}
