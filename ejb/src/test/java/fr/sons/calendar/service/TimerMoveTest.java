package fr.sons.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.TimerShift;
import fr.sons.kernel.Caller;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-05")
@DisplayName("R-CAL-05 a move of alarms ends when no case is busy any more, and is looked at again")
class TimerMoveTest {

    private static final Caller SYSTEM = Caller.system(Instant.parse("2023-09-18T10:00:00Z"), "test");

    private static final TimerShift.Cases FIRST = new TimerShift.Cases("", "SONS-V1-LGC-0000004");

    private static final TimerShift.Cases REST = new TimerShift.Cases(FIRST.upTo(), TimerShift.Cases.LAST);

    private final TimerMoveLane lane = new TimerMoveLane(null, FIRST);

    @Test
    @DisplayName("after a pass in which no case was busy it is done, and counted what it moved")
    void done() {
        moved(2);
        assertThat(lane.endPass()).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(lane).extracting("status", "total").containsExactly("DONE", 2L);
    }

    @Test
    @DisplayName("looked at again, it passes over what came behind its back")
    void again() {
        moved(2);
        lane.endPass();
        lane.again();
        assertThat(lane).extracting("status").isEqualTo("RUNNING");
        assertThat(lane.ahead()).isEqualTo(FIRST);
        assertThat(lane.isUncounted()).as("how much came is not known yet").isTrue();
        moved(1);
        assertThat(lane.endPass()).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(lane).extracting("done", "total").containsExactly(3L, 3L);
        assertThat(lane.wantsALook()).as("until a look finds nothing left").isTrue();
    }

    @Test
    @DisplayName("where a case cannot be moved it is looked at again for the others, but once a run")
    void incompleteIsLookedAtOnce() {
        lane.failed("SONS-V1-LGC-0000009", "cannot");
        lane.endPass();
        assertThat(lane).extracting("status").isEqualTo("INCOMPLETE");
        assertThat(lane.wantsALook()).isTrue();
        lane.again();
        moved(1);
        lane.failed("SONS-V1-LGC-0000009", "cannot");
        lane.endPass();
        lane.failed("SONS-V1-LGC-0000009", "cannot");
        lane.endPass();
        assertThat(lane).extracting("status", "done", "total").containsExactly("INCOMPLETE", 1L, 2L);
        assertThat(lane.wantsALook()).as("else it would run for ever").isFalse();
        lane.retry();
        lane.failed("SONS-V1-LGC-0000009", "cannot");
        lane.endPass();
        assertThat(lane.wantsALook()).as("tried again by an agent").isTrue();
    }

    @Test
    @DisplayName("while a case is busy it is not done, whatever the rest says")
    void busy() {
        moved(2, "SONS-V1-LGC-0000001");
        assertThat(lane.endPass()).isEqualTo(TimerMoves.Step.MOVED);
        assertThat(lane).extracting("done", "total").containsExactly(2L, 3L);
        moved(0, "SONS-V1-LGC-0000001");
        assertThat(lane.endPass()).isEqualTo(TimerMoves.Step.WAIT);
        moved(1);
        assertThat(lane.endPass()).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(lane).extracting("status", "done", "total").containsExactly("DONE", 3L, 3L);
    }

    @Test
    @DisplayName(
            "a case that cannot be moved is tried by the next pass, and where that moves nothing leaves it incomplete")
    void failed() {
        moved(2);
        lane.failed("SONS-V1-LGC-0000009", "cannot");
        assertThat(lane.endPass()).isEqualTo(TimerMoves.Step.MOVED);
        lane.failed("SONS-V1-LGC-0000009", "cannot");
        assertThat(lane.endPass()).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(lane).extracting("status", "total").containsExactly("INCOMPLETE", 3L);
        assertThat(lane).extracting("failures").isEqualTo("SONS-V1-LGC-0000009 : cannot\n");

        assertThat(lane.retry()).isTrue();
        moved(1);
        assertThat(lane.endPass()).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(lane).extracting("status", "done", "failed").containsExactly("DONE", 3L, 0L);
    }

    @Test
    @DisplayName("a case that stays busy is given up after some minutes, and told")
    void busyForEver() {
        int passes = 0;
        do {
            moved(0, "SONS-V1-LGC-0000001");
            passes++;
        } while (lane.endPass() == TimerMoves.Step.WAIT);
        assertThat(passes).isBetween(300, 600);
        assertThat(lane).extracting("status", "failed").containsExactly("INCOMPLETE", 1L);
        assertThat(lane.failures()).containsExactly("1 dossier était occupé à chaque passage");
    }

    @Test
    @DisplayName("it is done when each of its lanes is, and knows how many cases it has once each has counted its own")
    void lanes() {
        TimerMove whole = new TimerMove(SYSTEM, "MDV-LGC-VA1", 4, List.of(FIRST, REST));
        TimerMoveLane first = whole.lanes().get(0);
        TimerMoveLane rest = whole.lanes().get(1);
        first.counted(3);
        assertThat(status(whole)).isEqualTo("RUNNING, 0 of Optional.empty, 0 failed");
        rest.counted(2);
        first.moved(new TimerShift.Chunk(3, 4, List.of()), FIRST.upTo());
        first.endPass();
        assertThat(status(whole)).isEqualTo("RUNNING, 3 of Optional[5], 0 failed");
        rest.moved(new TimerShift.Chunk(1, 1, List.of()), "SONS-V1-LGC-0000005");
        rest.failed("SONS-V1-LGC-0000006", "cannot");
        rest.endPass();
        rest.failed("SONS-V1-LGC-0000006", "cannot");
        rest.endPass();
        assertThat(status(whole)).isEqualTo("INCOMPLETE, 4 of Optional[5], 1 failed");

        assertThat(whole.retry()).isTrue();
        assertThat(first.status()).as("it had nothing left").isEqualTo("DONE");
        rest.moved(new TimerShift.Chunk(1, 1, List.of()), "SONS-V1-LGC-0000006");
        rest.endPass();
        assertThat(status(whole)).isEqualTo("DONE, 5 of Optional[5], 0 failed");
        assertThat(whole.retry()).isFalse();
    }

    private static String status(TimerMove move) {
        var lanes = move.lanes();
        return "%s, %d of %s, %d failed"
                .formatted(
                        move.status(),
                        lanes.stream().mapToLong(TimerMoveLane::done).sum(),
                        move.total(),
                        lanes.stream().mapToLong(TimerMoveLane::failed).sum());
    }

    private void moved(int cases, String... busy) {
        lane.moved(new TimerShift.Chunk(cases, cases, List.of(busy)), FIRST.upTo());
    }
}
