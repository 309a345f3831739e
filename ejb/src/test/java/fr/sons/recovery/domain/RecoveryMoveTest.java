package fr.sons.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Refusal;
import fr.sons.recovery.api.RecoveryState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("R-REC-02, R-REC-03: every state × move of a recovery")
class RecoveryMoveTest {

    /** The whole table, written a second time: what is not here is refused. */
    private static final Map<String, RecoveryState> ALLOWED = Map.ofEntries(
            Map.entry("CONTRADICTORY OBSERVE", RecoveryState.TO_PROPOSE),
            Map.entry("TO_PROPOSE OBSERVE", RecoveryState.TO_PROPOSE),
            Map.entry("PROPOSED OBSERVE", RecoveryState.PROPOSED),
            Map.entry("CONTRADICTORY END_CONTRADICTORY", RecoveryState.TO_PROPOSE),
            Map.entry("TO_PROPOSE PROPOSE", RecoveryState.PROPOSED),
            Map.entry("PROPOSED DECIDE", RecoveryState.DECIDED),
            Map.entry("PROPOSED ABANDON", RecoveryState.ABANDONED),
            Map.entry("CONTRADICTORY WITHDRAW", RecoveryState.ABANDONED),
            Map.entry("TO_PROPOSE WITHDRAW", RecoveryState.ABANDONED),
            Map.entry("PROPOSED WITHDRAW", RecoveryState.ABANDONED),
            Map.entry("DECIDED NOTE_DELIVERY", RecoveryState.DECIDED));

    static Stream<Arguments> all() {
        return Arrays.stream(RecoveryState.values())
                .flatMap(s -> Arrays.stream(RecoveryMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void everyStateAndMove(RecoveryState state, RecoveryMove move) {
        RecoveryState to = ALLOWED.get(state + " " + move);
        if (to == null) {
            assertThatThrownBy(() -> move.from(state))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(state.label());
        } else {
            assertThat(move.from(state)).isEqualTo(to);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    @DisplayName("what is not possible is said with its elision: « d’ouvrir », not « de ouvrir »")
    void elision(RecoveryState state, RecoveryMove move) {
        move.whyNot(state)
                .ifPresent(reason -> assertThat(reason.message()).doesNotContainPattern(" de [aeiouyéèêàâîôùh]"));
    }
}
