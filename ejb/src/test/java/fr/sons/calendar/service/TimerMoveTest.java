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
@DisplayName("R-CAL-05 a move of alarms ends when nothing is left to move, and not before")
class TimerMoveTest {

    private static final Caller SYSTEM = Caller.system(Instant.parse("2023-09-18T10:00:00Z"), "test");

    private final TimerMove move = new TimerMove(SYSTEM, "MDV-LGC-VA1", 4);

    @Test
    @DisplayName("after a pass that left nothing it is done, without another one")
    void settled() {
        moved(2);
        assertThat(move.endPass(() -> true)).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(move).extracting("status").isEqualTo("DONE");
    }

    @Test
    @DisplayName("what came while it ran is met by another pass")
    void somethingCame() {
        moved(2);
        assertThat(move.endPass(() -> false)).isEqualTo(TimerMoves.Step.MOVED);
        moved(1);
        assertThat(move.endPass(() -> true)).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(move).extracting("done").isEqualTo(3L);
    }

    @Test
    @DisplayName("while a case is busy it is not done, whatever the rest says")
    void busy() {
        moved(2, "SONS-V1-LGC-0000001");
        assertThat(move.endPass(() -> true)).isEqualTo(TimerMoves.Step.MOVED);
        moved(0, "SONS-V1-LGC-0000001");
        assertThat(move.endPass(() -> true)).isEqualTo(TimerMoves.Step.WAIT);
        moved(1);
        assertThat(move.endPass(() -> true)).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(move).extracting("status").isEqualTo("DONE");
    }

    @Test
    @DisplayName("a case that cannot be moved leaves it incomplete, and a pass that moves nothing ends it")
    void failed() {
        moved(2);
        move.failed("SONS-V1-LGC-0000009", "cannot");
        assertThat(move.endPass(() -> false)).isEqualTo(TimerMoves.Step.MOVED);
        move.failed("SONS-V1-LGC-0000009", "cannot");
        assertThat(move.endPass(() -> false)).isEqualTo(TimerMoves.Step.ENDED);
        assertThat(move).extracting("status").isEqualTo("INCOMPLETE");
        assertThat(move).extracting("failures").isEqualTo("SONS-V1-LGC-0000009 : cannot\n");
    }

    private void moved(int cases, String... busy) {
        move.moved(new TimerShift.Chunk(cases, cases, List.of(busy)), "~");
    }
}
