package fr.sons.calendar.service;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.api.TimerShift;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.time.BusinessClock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The moves of alarms that publications ask for (R-CAL-05). Each chunk of cases is one transaction with its line of
 * progress, held by a lock of the move's row, so that two nodes share a move and a killed one loses nothing.
 */
@Stateless
public class TimerMoves {

    private static final int MOST = 50;

    /** How a step ended. */
    public enum Step {
        MOVED,
        /**
         * Nothing but busy cases is left for now; or somebody else holds the move: another node, which may yet fail, or the
         * session that a killed server left in the database.
         */
        WAIT,
        /** Finished. */
        ENDED
    }

    /** News: there is something to move. */
    public record Asked() {}

    @Inject
    private EntityManager em;

    @Inject
    private CalendarCache cache;

    @Inject
    private TimerShift timers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Journal journal;

    @Inject
    private Event<Asked> asked;

    /** Notes a move, in the transaction of the publication; it begins once that is saved. */
    public void open(Caller by, String dispositif, int version) {
        em.persist(new TimerMove(by, dispositif, version));
        asked.fire(new Asked());
    }

    /** Tries again the cases that could not be moved. */
    public void retry(Caller by, long id) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER, Role.ADMINISTRATOR);
        TimerMove move = em.find(TimerMove.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (move == null) {
            throw new NotFound("le déplacement d’échéances " + id);
        }
        if (move.retry()) {
            journal.record(
                    by,
                    "CALENDRIER " + move.dispositif(),
                    "Déplacement des échéances repris, version " + move.version(),
                    "R-CAL-05",
                    Map.of(),
                    Map.of());
            asked.fire(new Asked());
        }
    }

    /** The move of one version, if its publication asked for one. */
    public Optional<TimerMoveView> of(String dispositif, int version) {
        return em.createQuery(
                        "select m from TimerMove m where m.dispositif = :dispositif and m.version = :version",
                        TimerMove.class)
                .setParameter("dispositif", dispositif)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(TimerMove::view);
    }

    /** The latest first. */
    public List<TimerMoveView> latest() {
        return em
                .createQuery("select m from TimerMove m order by m.id desc", TimerMove.class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(TimerMove::view)
                .toList();
    }

    /** Numbers of the moves under way, oldest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> running() {
        return em.createQuery("select m.id from TimerMove m where m.status = 'RUNNING' order by m.id", Long.class)
                .getResultList();
    }

    /** Moves the next chunk of cases and notes it, in one transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Step step(long id, int size) {
        long begun = System.nanoTime();
        TimerMove move = hold(id).orElse(null);
        if (move == null) {
            return running().contains(id) ? Step.WAIT : Step.ENDED;
        }
        TimerShift.Target target = target(move);
        if (move.isUncounted()) {
            move.counted(timers.remaining(target));
        }
        Optional<String> upTo = timers.boundary(target, move.cursor(), size);
        Step step = Step.MOVED;
        if (upTo.isPresent()) {
            move.moved(timers.move(target, move.cursor(), upTo.get(), clock.now()), upTo.get());
        } else {
            step = move.endPass(() -> timers.settled(target));
        }
        move.worked(System.nanoTime() - begun);
        return step;
    }

    /** Leaves out the next case, which alone cannot be moved, and notes why. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void skip(long id, String why) {
        hold(id).ifPresent(move ->
                timers.boundary(target(move), move.cursor(), 1).ifPresent(ref -> move.failed(ref, why)));
    }

    private Optional<TimerMove> hold(long id) {
        List<?> free = em.createNativeQuery(
                        "select id from sons.calendar_timer_move where id = :id and status = 'RUNNING'"
                                + " for update skip locked",
                        Long.class)
                .setParameter("id", id)
                .getResultList();
        return free.isEmpty() ? Optional.empty() : Optional.of(em.find(TimerMove.class, id));
    }

    /** The dates in force now: where two publications follow each other, both moves lead to the same end. */
    private TimerShift.Target target(TimerMove move) {
        Instant now = clock.now();
        var book = cache.fresh();
        Map<CaseAlarm, Instant> dates = new EnumMap<>(CaseAlarm.class);
        for (CaseAlarm alarm : CaseAlarm.values()) {
            alarm.governing((MilestoneKind kind) -> book.deadline(move.dispositif(), kind, now))
                    .map(Deadline::firstRefused)
                    .ifPresent(at -> dates.put(alarm, at));
        }
        return new TimerShift.Target(move.dispositif(), move.inForceFrom(), dates);
    }
}
