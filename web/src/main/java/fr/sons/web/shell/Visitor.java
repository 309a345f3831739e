package fr.sons.web.shell;

import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Role;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** Who looks at the page: header and menu of the template. */
@Named("visitor")
@RequestScoped
public class Visitor {

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private BusinessClock clock;

    @Inject
    private Formats formats;

    public boolean isSignedIn() {
        return currentCaller.isSignedIn();
    }

    public Caller caller() {
        return currentCaller.caller();
    }

    private Actor actor() {
        return caller().actor();
    }

    public Role role() {
        return actor().role();
    }

    /** Whether the visitor acts in this role; the argument is the role's constant, as pages write it. */
    public boolean is(String role) {
        return isSignedIn() && role().name().equals(role);
    }

    public String getName() {
        return actor().name();
    }

    public String getCapacity() {
        return role().label();
    }

    public List<MenuEntry> getMenu() {
        return MenuEntry.of(role(), isDemonstration());
    }

    public boolean isDemonstration() {
        return clock.isHeld();
    }

    /** The instant the page is shown at: real time, or the one a demonstration holds. */
    public Instant getNow() {
        return clock.now();
    }

    /** "Démonstration : nous sommes le 11 septembre 2023, 9 h 00". */
    public String getBand() {
        return "Démonstration\u00a0: nous sommes le " + formats.dayAndHour(clock.now());
    }
}
