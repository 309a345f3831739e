package fr.sons.calendar.service;

import fr.sons.calendar.api.TimerShift;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A part of the cases of a move, and how far it is there. It passes over them until none is left that was busy. What an act saved
 * behind its back is met when it is looked at again, once no act can be under way that knew the old dates.
 */
@Entity
@Table(name = "calendar_timer_move_lane")
public class TimerMoveLane {

    private static final int MOST_TEXT = 4000;
    /** Passes that found nothing but busy cases, a second apart, before the move gives up on them. */
    private static final int PATIENCE = 400;

    static final String RUNNING = "RUNNING";
    static final String INCOMPLETE = "INCOMPLETE";
    static final String DONE = "DONE";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "move_id", updatable = false)
    private TimerMove move;

    @Column(name = "after_ref", updatable = false)
    private String after;

    @Column(name = "up_to_ref", updatable = false)
    private String upTo;

    private String status = RUNNING;

    private Long total;

    private long done;

    private long timers;

    private long failed;

    private String failures = "";

    private int pass = 1;

    @Column(name = "pass_moved")
    private long passMoved;

    @Column(name = "pass_busy")
    private long passBusy;

    @Column(name = "idle_passes")
    private int idlePasses;

    @Column(name = "cursor_ref")
    private String cursor;

    @Column(name = "elapsed_ms")
    private long elapsedMillis;

    /** Set by the database, whose clock all nodes share; null while it runs, and when no look is to come. */
    @Column(name = "look_again_at", insertable = false, updatable = false)
    private Instant lookAgainAt;

    /** Whether it runs, or has run, because of such a look. */
    private boolean looked;

    protected TimerMoveLane() {}

    TimerMoveLane(TimerMove move, TimerShift.Cases cases) {
        this.move = move;
        this.after = cases.after();
        this.upTo = cases.upTo();
        this.cursor = after;
    }

    boolean isUncounted() {
        return total == null;
    }

    /** @param remaining cases still to be moved */
    void counted(long remaining) {
        total = done + remaining;
    }

    /** What is done is looked at until a look finds nothing left; what cannot be done, once, and then left to an agent. */
    boolean wantsALook() {
        return status.equals(DONE) || status.equals(INCOMPLETE) && !looked;
    }

    boolean isLookedAtAgain() {
        return lookAgainAt != null;
    }

    void moved(TimerShift.Chunk chunk, String upTo) {
        beginPass();
        done += chunk.cases();
        timers += chunk.timers();
        passMoved += chunk.cases();
        passBusy += chunk.busy().size();
        cursor = upTo;
    }

    void failed(String ref, String why) {
        beginPass();
        failed++;
        failures = (failures + ref + " : " + why.lines().findFirst().orElse("") + "\n");
        failures = failures.substring(0, Math.min(failures.length(), MOST_TEXT));
        cursor = ref;
    }

    /** Until here the last pass's busy cases were shown: who watches sees what the move waits for. */
    private void beginPass() {
        if (cursor.equals(after)) {
            passBusy = 0;
        }
    }

    /** The last case was passed: again from the first while cases were busy, or failed where others could be moved. */
    TimerMoves.Step endPass() {
        boolean onlyBusy = passMoved == 0 && passBusy > 0;
        idlePasses = onlyBusy ? idlePasses + 1 : 0;
        boolean nothingToGain = passBusy == 0 && (failed == 0 || passMoved == 0);
        if (nothingToGain || idlePasses > PATIENCE) {
            end();
            return TimerMoves.Step.ENDED;
        }
        if (isUncounted()) {
            counted(passBusy + failed);
        }
        pass++;
        passFromTheFirst();
        return onlyBusy ? TimerMoves.Step.WAIT : TimerMoves.Step.MOVED;
    }

    private void end() {
        status = failed == 0 && passBusy == 0 ? DONE : INCOMPLETE;
        if (passBusy > 0) {
            failed += passBusy;
            failures += passBusy == 1
                    ? "1 dossier était occupé à chaque passage\n"
                    : passBusy + " dossiers étaient occupés à chaque passage\n";
            passBusy = 0;
        }
        counted(failed);
    }

    private void passFromTheFirst() {
        passMoved = 0;
        failed = 0;
        failures = "";
        cursor = after;
    }

    void worked(long nanos) {
        elapsedMillis += Math.max(1, nanos / 1_000_000);
    }

    /** @return whether there was something to try again */
    boolean retry() {
        if (!status.equals(INCOMPLETE)) {
            return false;
        }
        looked = false;
        runAgain();
        return true;
    }

    /** A look found something left: how much, is not known yet. */
    void again() {
        looked = true;
        total = null;
        runAgain();
    }

    private void runAgain() {
        status = RUNNING;
        passBusy = 0;
        idlePasses = 0;
        passFromTheFirst();
    }

    TimerMove move() {
        return move;
    }

    TimerShift.Cases cases() {
        return new TimerShift.Cases(after, upTo);
    }

    /** What this pass has not come to yet. */
    TimerShift.Cases ahead() {
        return new TimerShift.Cases(cursor, upTo);
    }

    String status() {
        return status;
    }

    Long total() {
        return total;
    }

    long done() {
        return done;
    }

    long timers() {
        return timers;
    }

    long failed() {
        return failed;
    }

    Stream<String> failures() {
        return failures.lines();
    }

    long busy() {
        return passBusy;
    }

    long elapsedMillis() {
        return elapsedMillis;
    }
}
