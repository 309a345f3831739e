package fr.sons.calendar.service;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.api.TimerShift;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
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
 * The moves of alarms that publications ask for (R-CAL-05). Each chunk of cases is one transaction with the progress of its
 * lane, held by a lock of the lane's row, so that two nodes share a move and a killed one loses nothing.
 */
@Stateless
public class TimerMoves {

    /** The database works at them side by side. */
    private static final int LANES = 2;

    private static final String TO_LOOK_AT =
            " sons.calendar_timer_move_lane where status <> 'RUNNING' and look_again_at <= clock_timestamp() ";

    /** How a step ended. */
    public enum Step {
        MOVED,
        /**
         * Nothing but busy cases is left for now; or somebody else holds the lane: another node, which may yet fail, or the
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
        em.persist(new TimerMove(by, dispositif, version, timers.split(dispositif, LANES)));
        asked.fire(new Asked());
    }

    /** Tries again the cases that could not be moved. */
    public void retry(Caller by, long id) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER, Role.ADMINISTRATOR);
        TimerMove move = em.find(TimerMove.class, id);
        if (move == null) {
            throw new NotFound("le déplacement d’échéances " + id);
        }
        // as they are now, and not as the caller may have read them
        move.lanes().forEach(lane -> em.refresh(lane, LockModeType.PESSIMISTIC_WRITE));
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
    public Optional<TimerMoveView> of(Caller by, String dispositif, int version) {
        requireReader(by);
        return em
                .createQuery(
                        "select m from TimerMove m join fetch m.lanes where m.dispositif = :dispositif and m.version = :version",
                        TimerMove.class)
                .setParameter("dispositif", dispositif)
                .setParameter("version", version)
                .getResultList()
                .stream()
                .findFirst()
                .map(TimerMove::view);
    }

    /**
     * One page, the latest first.
     *
     * @param cursor of {@link Page#next()}, null or blank for the first page
     */
    public Page<TimerMoveView> list(Caller by, String cursor, int size) {
        requireReader(by);
        IdPage page = IdPage.of(em, TimerMove.class, cursor, size);
        return page.of(
                page.ids().isEmpty()
                        ? List.of()
                        : em
                                .createQuery(
                                        "select m from TimerMove m join fetch m.lanes where m.id in :ids order by m.id desc",
                                        TimerMove.class)
                                .setParameter("ids", page.ids())
                                .getResultList()
                                .stream()
                                .map(TimerMove::view)
                                .toList());
    }

    private static void requireReader(Caller by) {
        if (!by.role().seesAllCases()) {
            throw new Forbidden("Les déplacements d’échéances sont réservés aux agents.");
        }
    }

    /** Numbers of the moves under way, oldest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> running() {
        return em.createQuery(
                        "select distinct l.move.id from TimerMoveLane l where l.status = 'RUNNING' order by l.move.id",
                        Long.class)
                .getResultList();
    }

    /** Numbers of the lanes of a move that are not at their end. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> lanes(long move) {
        return em.createQuery(
                        "select l.id from TimerMoveLane l where l.move.id = :move and l.status = 'RUNNING' order by l.id",
                        Long.class)
                .setParameter("move", move)
                .getResultList();
    }

    /** Moves the next chunk of cases of a lane and notes it, in one transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Step step(long laneId, int size) {
        long begun = System.nanoTime();
        TimerMoveLane lane = hold(laneId).orElse(null);
        if (lane == null) {
            return isRunning(laneId) ? Step.WAIT : Step.ENDED;
        }
        TimerShift.Target target = target(lane.move());
        TimerShift.Cases ahead = lane.ahead();
        Optional<String> upTo = timers.boundary(target, ahead, size);
        Step step = Step.MOVED;
        if (upTo.isEmpty()) {
            step = lane.endPass();
            if (lane.wantsALook()) {
                lookLater(laneId);
            }
        } else if (lane.isUncounted()
                && timers.boundary(target, ahead.after(upTo.get()), 1).isPresent()) {
            // saved by itself: how much there is to do is seen before the first chunk of several is done
            lane.counted(timers.remaining(target, lane.cases()));
        } else {
            lane.moved(timers.move(target, ahead.endingAt(upTo.get()), clock.now()), upTo.get());
        }
        lane.worked(System.nanoTime() - begun);
        return step;
    }

    /** Leaves out the next case of a lane, which alone cannot be moved, and notes why. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void skip(long laneId, String why) {
        hold(laneId).ifPresent(lane -> timers.boundary(target(lane.move()), lane.ahead(), 1)
                .ifPresent(ref -> lane.failed(ref, why)));
    }

    /**
     * Lanes that have ended, and since when no act can be under way any more that began before the publication: it may have
     * brought a case its first alarm, at the old date, after the lane had passed.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> toLookAtAgain() {
        List<?> lanes = em.createNativeQuery("select id from" + TO_LOOK_AT + "order by id", Long.class)
                .getResultList();
        return lanes.stream().map(Long.class::cast).toList();
    }

    /** Lets a lane that has ended pass again if there is something left to move in it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void lookAgain(long laneId) {
        List<?> held = em.createNativeQuery(
                        "select id from" + TO_LOOK_AT + "and id = :id for update skip locked", Long.class)
                .setParameter("id", laneId)
                .getResultList();
        if (held.isEmpty()) {
            return;
        }
        TimerMoveLane lane = em.find(TimerMoveLane.class, laneId);
        if (!timers.settled(target(lane.move()), lane.cases())) {
            lane.again();
            asked.fire(new Asked());
        }
        em.createNativeQuery("update sons.calendar_timer_move_lane set look_again_at = null where id = :id")
                .setParameter("id", laneId)
                .executeUpdate();
    }

    private void lookLater(long laneId) {
        em.createNativeQuery("update sons.calendar_timer_move_lane"
                        + " set look_again_at = clock_timestamp() + make_interval(secs => :seconds) where id = :id")
                .setParameter("seconds", Deadline.VERDICT_MARGIN.toSeconds())
                .setParameter("id", laneId)
                .executeUpdate();
    }

    private boolean isRunning(long laneId) {
        return em.createQuery("select l.status from TimerMoveLane l where l.id = :id", String.class)
                .setParameter("id", laneId)
                .getSingleResult()
                .equals(TimerMoveLane.RUNNING);
    }

    private Optional<TimerMoveLane> hold(long laneId) {
        List<?> free = em.createNativeQuery(
                        "select id from sons.calendar_timer_move_lane where id = :id and status = 'RUNNING'"
                                + " for update skip locked",
                        Long.class)
                .setParameter("id", laneId)
                .getResultList();
        return free.isEmpty() ? Optional.empty() : Optional.of(em.find(TimerMoveLane.class, laneId));
    }

    /**
     * The dates in force now: where two publications follow each other, both moves lead to the same end, and what had passed
     * before the later one stays passed for both.
     */
    private TimerShift.Target target(TimerMove move) {
        Instant now = clock.now();
        var book = cache.fresh();
        Map<CaseAlarm, Instant> dates = new EnumMap<>(CaseAlarm.class);
        for (CaseAlarm alarm : CaseAlarm.values()) {
            alarm.governing((MilestoneKind kind) -> book.deadline(move.dispositif(), kind, now))
                    .map(Deadline::firstRefused)
                    .ifPresent(at -> dates.put(alarm, at));
        }
        Instant inForceFrom = book.version(move.dispositif(), now)
                .map(CalendarVersionView::inForceFrom)
                .filter(move.inForceFrom()::isBefore)
                .orElse(move.inForceFrom());
        return new TimerShift.Target(move.dispositif(), inForceFrom, dates);
    }
}
