package fr.sons.solde.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Refusal;
import fr.sons.solde.api.SoldeState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("R-SOL-04: every state × move of a solde")
class SoldeMoveTest {

    /** The whole table, written a second time: what is not here is refused. */
    private static final Map<String, SoldeState> ALLOWED = Map.ofEntries(
            Map.entry("NOT_STARTED OPEN", SoldeState.AWAITED),
            Map.entry("NOT_STARTED SUBMIT", SoldeState.SUBMITTED),
            Map.entry("AWAITED SUBMIT", SoldeState.SUBMITTED),
            Map.entry("AWAITED EXPIRE", SoldeState.EXPIRED),
            Map.entry("EXPIRED REOPEN", SoldeState.AWAITED),
            Map.entry("SUBMITTED REQUEST_COMPLEMENTS", SoldeState.TO_COMPLETE),
            Map.entry("TO_COMPLETE COMPLETE", SoldeState.SUBMITTED),
            Map.entry("TO_COMPLETE GO_ON_WITHOUT_COMPLEMENTS", SoldeState.SUBMITTED),
            Map.entry("SUBMITTED ACCEPT", SoldeState.ACCEPTED),
            Map.entry("SUBMITTED REJECT", SoldeState.REJECTED),
            Map.entry("ACCEPTED PAY", SoldeState.PAID),
            Map.entry("AWAITED CLOSE", SoldeState.CLOSED),
            Map.entry("SUBMITTED CLOSE", SoldeState.CLOSED),
            Map.entry("TO_COMPLETE CLOSE", SoldeState.CLOSED),
            Map.entry("CLOSED RESUME", SoldeState.AWAITED),
            Map.entry("CLOSED RESUME_SUBMITTED", SoldeState.SUBMITTED));

    static Stream<Arguments> all() {
        return Arrays.stream(SoldeState.values())
                .flatMap(s -> Arrays.stream(SoldeMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    void everyStateAndMove(SoldeState state, SoldeMove move) {
        SoldeState to = ALLOWED.get(state + " " + move);
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
    void elision(SoldeState state, SoldeMove move) {
        move.whyNot(state)
                .ifPresent(reason -> assertThat(reason.message()).doesNotContainPattern(" de [aeiouyéèêàâîôùh]"));
    }
}
