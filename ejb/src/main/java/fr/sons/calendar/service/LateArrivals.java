package fr.sons.calendar.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Looks after the moves of alarms once they have ended (R-CAL-05): an act that began before the publication still knew the
 * old dates, and may have saved an alarm behind the move. Noted in the database, so a restart forgets no look; where several
 * servers run, one of them takes it.
 */
@Singleton
public class LateArrivals {

    private static final Logger LOG = System.getLogger(LateArrivals.class.getName());

    @Inject
    private TimerMoves moves;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "*", persistent = false, info = "échéances arrivées après un déplacement")
    void lookEveryMinute() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An ended move of alarms was not looked at again; it is tried in a minute", e);
        }
    }

    /** Looks at every lane whose time for it has come. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        moves.toLookAtAgain().forEach(moves::lookAgain);
    }
}
