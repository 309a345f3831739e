package fr.sons.web.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseState;
import fr.sons.calendar.api.PhaseStatus;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-STA-02")
@DisplayName("R-STA-02 a phase in the API")
class PhaseJsonTest {

    private static final LocalDate END = LocalDate.of(2023, 9, 20);

    @Test
    @DisplayName("a phase comes with its dates and how they were computed; one that is not known is left out")
    void dates() {
        Deadline closing = new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.FIN_PRESTATION,
                1,
                3,
                END,
                Optional.empty(),
                "arrêté",
                Certainty.CONFIRMED);
        PhaseStatus status = new PhaseStatus(
                "MDV-LGC-VA1",
                Phase.PRESTATION,
                PhaseState.values()[0],
                Optional.empty(),
                Optional.of(closing),
                "en clair");
        PhaseJson phase = PhaseJson.of(status, d -> EcheanceJson.of(d, DateExplanation.of(d, Optional.empty())));
        assertThat(phase.phase()).isEqualTo("PRESTATION");
        assertThat(phase.ouverture()).isNull();
        assertThat(phase.cloture().date()).isEqualTo(END);
        assertThat(phase.cloture().calcul()).isNotEmpty();
    }
}
