package fr.sons.calendar.service;

import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.api.TimerShift;
import fr.sons.kernel.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One move of alarms and how far it is. It passes over the cases until nothing is left to move: cases that were busy, or
 * came while it ran, are met again by the next pass.
 */
@Entity
@Table(name = "calendar_timer_move")
public class TimerMove {

    private static final int MOST_TEXT = 4000;
    /** Passes that found nothing but busy cases, a second apart, before the move gives up on them. */
    private static final int PATIENCE = 400;

    private static final String RUNNING = "RUNNING";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String dispositif;

    @Column(updatable = false)
    private int version;

    @Column(name = "in_force_from", updatable = false)
    private Instant inForceFrom;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

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
    private String cursor = "";

    @Column(name = "elapsed_ms")
    private long elapsedMillis;

    protected TimerMove() {}

    TimerMove(Caller by, String dispositif, int version) {
        this.dispositif = dispositif;
        this.version = version;
        this.inForceFrom = by.receivedAt();
        this.askedBy = by.actor().login();
        this.askedAt = by.receivedAt();
    }

    boolean isUncounted() {
        return total == null;
    }

    void counted(long cases) {
        total = cases;
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
        if (cursor.isEmpty()) {
            passBusy = 0;
        }
    }

    /** The last case was passed: again from the first, unless nothing was left to move, or is left now. */
    TimerMoves.Step endPass(BooleanSupplier settled) {
        boolean onlyBusy = passMoved == 0 && passBusy > 0;
        idlePasses = onlyBusy ? idlePasses + 1 : 0;
        boolean finished = passBusy == 0 && (passMoved == 0 || settled.getAsBoolean()) || idlePasses > PATIENCE;
        if (finished) {
            status = failed == 0 && passBusy == 0 ? "DONE" : "INCOMPLETE";
            if (passBusy > 0) {
                failed += passBusy;
                failures += passBusy + " dossiers étaient occupés à chaque passage\n";
            }
            return TimerMoves.Step.ENDED;
        }
        pass++;
        passMoved = 0;
        failed = 0;
        failures = "";
        cursor = "";
        return onlyBusy ? TimerMoves.Step.WAIT : TimerMoves.Step.MOVED;
    }

    void worked(long nanos) {
        elapsedMillis += Math.max(1, nanos / 1_000_000);
    }

    /** @return whether there was something to try again */
    boolean retry() {
        if (!status.equals("INCOMPLETE")) {
            return false;
        }
        status = RUNNING;
        cursor = "";
        passMoved = 0;
        passBusy = 0;
        idlePasses = 0;
        failed = 0;
        failures = "";
        return true;
    }

    String dispositif() {
        return dispositif;
    }

    int version() {
        return version;
    }

    Instant inForceFrom() {
        return inForceFrom;
    }

    String cursor() {
        return cursor;
    }

    TimerMoveView view() {
        return new TimerMoveView(
                id,
                dispositif,
                version,
                askedAt,
                status,
                Optional.ofNullable(total),
                done,
                timers,
                failed,
                failures.lines().toList(),
                passBusy,
                elapsedMillis == 0 ? 0 : done * 1000 / elapsedMillis);
    }
}
