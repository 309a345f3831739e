package fr.sons.calendar.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Looks after the moves of alarms once they have ended (R-CAL-05): an act that began before the publication still knew the
 * old dates, and may have saved an alarm behind the move. Noted in the database, so a restart forgets no look; where several
 * servers run, one of them takes it.
 */
@ApplicationScoped
public class LateArrivals {

    private static final Logger LOG = System.getLogger(LateArrivals.class.getName());

    @Inject
    private TimerMoves moves;

    /** Looks at every lane whose time for it has come; one that cannot be looked at keeps no other from it. */
    public void look() {
        for (long lane : moves.toLookAtAgain()) {
            try {
                moves.lookAgain(lane);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "Lane " + lane + " of an ended move was not looked at again; tried in a minute",
                        e);
            }
        }
    }
}
