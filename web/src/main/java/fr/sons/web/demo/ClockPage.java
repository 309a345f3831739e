package fr.sons.web.demo;

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
import java.util.stream.Stream;

/** Moves the clock of the demonstration and shows how far the move is. */
@Named("clockPage")
@RequestScoped
public class ClockPage {

    /** An instant worth going to. */
    public record Preset(String label, LocalDateTime at) {
        public String value() {
            return at.toString();
        }
    }

    @Inject
    private DemoClock clock;

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

    /** The presets still ahead. */
    public List<Preset> getPresets() {
        LocalDateTime now = LocalDateTime.ofInstant(getState().now(), Paris.ZONE);
        LocalDate tomorrow = now.toLocalDate().plusDays(1);
        return Stream.of(
                        new Preset("Le lendemain, 9 h 00", tomorrow.atTime(9, 0)),
                        new Preset(
                                "Dans une semaine, 9 h 00", tomorrow.plusDays(6).atTime(9, 0)),
                        new Preset(
                                "20 septembre 2023 à minuit passé\u00a0: fin de prestation dépassée",
                                LocalDateTime.of(2023, 9, 21, 0, 5)),
                        new Preset(
                                "14 décembre 2023, 13 h 55\u00a0: dernières minutes du solde",
                                LocalDateTime.of(2023, 12, 14, 13, 55)),
                        new Preset(
                                "14 décembre 2023, 14 h 05\u00a0: guichet du solde clos",
                                LocalDateTime.of(2023, 12, 14, 14, 5)),
                        new Preset("15 janvier 2024, 9 h 00", LocalDateTime.of(2024, 1, 15, 9, 0)))
                .filter(p -> p.at().isAfter(now))
                .toList();
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
