package fr.sons.installation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.installation.api.Attestation;
import fr.sons.installation.api.InstallationState;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R-INS-01")
@Tag("R-INS-02")
@DisplayName("R-INS-01, R-INS-02: every move of an installation from every state")
class InstallationMoveTest {

    private static final Instant AT = Instant.parse("2023-09-01T09:00:00Z");

    private static final Map<InstallationState, String> ALLOWED = Map.of(
            InstallationState.AWAITED, "ATTEST KEEP_BY_SOLDE FIND_NOT_DELIVERED CLOSE",
            InstallationState.ATTESTED, "CLOSE",
            InstallationState.KEPT_BY_SOLDE, "CLOSE",
            InstallationState.NOT_DELIVERED, "REOPEN",
            InstallationState.CLOSED, "RESUME RESUME_ATTESTED RESUME_KEPT");

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(InstallationState.values())
                .flatMap(s -> Arrays.stream(InstallationMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStateAndMove")
    void movesAsTheTableSaysOrIsRefusedAloud(InstallationState from, InstallationMove move) {
        Installation installation = new Installation(CaseRef.of(1, "LGC", 1), "MDV-LGC-VA1");
        Arrays.stream(InstallationMove.values())
                .filter(m -> m.to() == from && !m.rule().equals("R-CAL-06"))
                .findFirst()
                .ifPresent(m -> make(installation, m));
        if (Arrays.asList(ALLOWED.get(from).split(" ")).contains(move.name())) {
            make(installation, move);
            assertThat(installation.state()).isEqualTo(move.to());
        } else {
            assertThatThrownBy(() -> make(installation, move))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.reason().message()).isNotBlank());
            assertThat(installation.state()).isEqualTo(from);
        }
    }

    private static void make(Installation installation, InstallationMove move) {
        switch (move) {
            case ATTEST -> installation.attest(new Attestation(LocalDate.of(2023, 8, 31), "4.2.1"), AT);
            case KEEP_BY_SOLDE -> installation.keepBySolde(AT);
            case REOPEN -> installation.reopen(AT);
            default -> installation.move(move);
        }
    }
}
