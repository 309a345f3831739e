package fr.sons.workflows.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.workflows.engine.Diagram;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-05")
@DisplayName("R-CAL-05 every timer of the diagrams that a calendar sets is one that a publication moves")
class MovableAlarmTest {

    /** Set by a legal delay of the case itself, not by the calendar of its dispositif. */
    private static final String OF_THE_CASE = "echeance_presenter_observations";

    @Test
    void allAndOnlyThose() throws Exception {
        List<String> timers = new ArrayList<>();
        for (Diagram diagram : Diagram.values()) {
            try (InputStream in = diagram.open()) {
                Bpmn.readModelFromStream(in).getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(e -> e.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                        .forEach(e -> timers.add(
                                e.getId() + " on " + e.getAttachedTo().getId()));
            }
        }
        timers.remove(OF_THE_CASE + " on presenter_observations");
        assertThat(Arrays.stream(MovableAlarm.values()).map(a -> a.timer() + " on " + a.task()))
                .containsExactlyInAnyOrderElementsOf(timers);
        assertThat(Arrays.stream(MovableAlarm.values()).map(MovableAlarm::alarm))
                .containsExactly(CaseAlarm.values());
    }
}
