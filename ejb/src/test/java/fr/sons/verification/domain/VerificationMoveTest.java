package fr.sons.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Refusal;
import fr.sons.verification.api.VerificationState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("R-VA-01: every state × move of a verification")
class VerificationMoveTest {

    /** The whole table, written a second time: what is not here is refused. */
    private static final Map<String, VerificationState> ALLOWED = Map.ofEntries(
            Map.entry("NOT_STARTED OPEN", VerificationState.TO_VERIFY),
            Map.entry("TO_VERIFY RAISE_RESERVE", VerificationState.RESERVES_OPEN),
            Map.entry("RESERVES_OPEN RAISE_RESERVE", VerificationState.RESERVES_OPEN),
            Map.entry("RESERVES_OPEN ANSWER_RESERVE", VerificationState.RESERVES_OPEN),
            Map.entry("RESERVES_OPEN LIFT_RESERVE", VerificationState.RESERVES_OPEN),
            Map.entry("RESERVES_OPEN LIFT_LAST_RESERVE", VerificationState.TO_VERIFY),
            Map.entry("TO_VERIFY SIGN", VerificationState.SIGNED),
            Map.entry("TO_VERIFY CLOSE", VerificationState.CLOSED),
            Map.entry("RESERVES_OPEN CLOSE", VerificationState.CLOSED),
            Map.entry("CLOSED RESUME", VerificationState.TO_VERIFY),
            Map.entry("CLOSED RESUME_WITH_RESERVES", VerificationState.RESERVES_OPEN));

    static Stream<Arguments> all() {
        return Arrays.stream(VerificationState.values())
                .flatMap(s -> Arrays.stream(VerificationMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void everyStateAndMove(VerificationState state, VerificationMove move) {
        VerificationState to = ALLOWED.get(state + " " + move);
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
    void elision(VerificationState state, VerificationMove move) {
        move.whyNot(state)
                .ifPresent(reason -> assertThat(reason.message()).doesNotContainPattern(" de [aeiouyéèêàâîôùh]"));
    }
}
