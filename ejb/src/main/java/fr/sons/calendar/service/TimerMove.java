package fr.sons.calendar.service;

import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.api.TimerShift;
import fr.sons.kernel.Caller;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The move of the alarms that a publication asks for: who asked, and the lanes in which it is carried out side by side. */
@Entity
@Table(name = "calendar_timer_move")
public class TimerMove {

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

    @OneToMany(mappedBy = "move", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TimerMoveLane> lanes = new ArrayList<>();

    protected TimerMove() {}

    /** @param parts the cases of each lane */
    TimerMove(Caller by, String dispositif, int version, List<TimerShift.Cases> parts) {
        this.dispositif = dispositif;
        this.version = version;
        this.inForceFrom = by.receivedAt();
        this.askedBy = by.actor().login();
        this.askedAt = by.receivedAt();
        parts.forEach(cases -> lanes.add(new TimerMoveLane(this, cases)));
    }

    /** @return whether there was something to try again */
    boolean retry() {
        boolean any = false;
        for (TimerMoveLane lane : lanes) {
            any |= lane.retry();
        }
        return any;
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

    List<TimerMoveLane> lanes() {
        return lanes;
    }

    TimerMoveView view() {
        long done = sum(TimerMoveLane::done);
        long elapsed =
                lanes.stream().mapToLong(TimerMoveLane::elapsedMillis).max().orElse(0);
        return new TimerMoveView(
                id,
                dispositif,
                version,
                askedAt,
                status(),
                total(),
                done,
                sum(TimerMoveLane::timers),
                sum(TimerMoveLane::failed),
                lanes.stream().flatMap(TimerMoveLane::failures).toList(),
                sum(TimerMoveLane::busy),
                elapsed == 0 ? 0 : done * 1000 / elapsed,
                lanes.stream().anyMatch(TimerMoveLane::isLookedAtAgain));
    }

    String status() {
        for (String open : List.of(TimerMoveLane.RUNNING, TimerMoveLane.INCOMPLETE)) {
            if (lanes.stream().anyMatch(lane -> lane.status().equals(open))) {
                return open;
            }
        }
        return TimerMoveLane.DONE;
    }

    /** Once every lane has counted its cases. */
    Optional<Long> total() {
        boolean counted = lanes.stream().map(TimerMoveLane::total).allMatch(Objects::nonNull);
        return counted ? Optional.of(sum(TimerMoveLane::total)) : Optional.empty();
    }

    private long sum(ToLongFunction<TimerMoveLane> part) {
        return lanes.stream().mapToLong(part).sum();
    }
}
