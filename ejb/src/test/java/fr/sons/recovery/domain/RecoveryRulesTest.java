package fr.sons.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.kernel.Actor;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.recovery.api.RecoveryState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecoveryRulesTest {

    private static final LocalDate DUE = LocalDate.of(2023, 10, 23);
    private static final Actor VENDOR =
            new Actor("fournisseur", "Fournisseur", Role.VENDOR, Optional.of(new VendorId(1)), Optional.empty());

    private static Actor agent(String login, Role role) {
        return new Actor(login, login, role, Optional.empty(), Optional.empty());
    }

    private static final List<String> STEPS =
            LegalDelay.calendarDays(LocalDate.of(2023, 9, 21), 30).steps();

    private static Optional<String> whyNot(RecoveryAct act, RecoveryState state, Actor actor, String at) {
        return reason(act, state, actor, at).map(Reason::code);
    }

    private static Optional<Reason> reason(RecoveryAct act, RecoveryState state, Actor actor, String at) {
        return act.whyNot(
                new RecoveryFacts(state, DUE, STEPS, Optional.of("controleur"), false, actor, Instant.parse(at)));
    }

    @Test
    @DisplayName("R-REC-02: observations are received until the end of the last day, to the millisecond")
    void observationsInTime() {
        assertThat(whyNot(RecoveryAct.OBSERVE, RecoveryState.CONTRADICTORY, VENDOR, "2023-10-23T21:59:59.999Z"))
                .isEmpty();
        assertThat(whyNot(RecoveryAct.OBSERVE, RecoveryState.CONTRADICTORY, VENDOR, "2023-10-23T22:00:00.000Z"))
                .contains("observations-hors-delai");
        assertThat(reason(RecoveryAct.OBSERVE, RecoveryState.CONTRADICTORY, VENDOR, "2023-10-24T08:00:00Z")
                        .map(Reason::calculation))
                .as("R-REC-05: the refusal shows how the last day was counted")
                .contains(STEPS);
    }

    @Test
    @DisplayName("R-REC-03: who proposed does not decide; another agent does")
    void twoAgents() {
        String at = "2023-11-02T08:00:00Z";
        assertThat(whyNot(RecoveryAct.DECIDE, RecoveryState.PROPOSED, agent("controleur", Role.ANS_DECIDER), at))
                .contains("decideur-proposant");
        assertThat(whyNot(RecoveryAct.DECIDE, RecoveryState.PROPOSED, agent("decideur", Role.ANS_DECIDER), at))
                .isEmpty();
    }

    @Test
    @DisplayName("R-REC-02: thirty days from 21 septembre 2023 end on Saturday 21 octobre, so on Monday 23")
    void delayRollsOver() {
        assertThat(new ObservationDelay(30)
                        .from(Instant.parse("2023-09-20T22:02:00Z"))
                        .due())
                .isEqualTo(DUE);
    }

    @Test
    @DisplayName("R-REC-02: a delay under fifteen days is refused")
    void floor() {
        assertThat(new ObservationDelay(15).days()).isEqualTo(15);
        assertThatThrownBy(() -> new ObservationDelay(14))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R-REC-02");
    }
}
