package fr.sons.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.workflows.engine.Diagram;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The diagrams and the code say the same")
class DiagramsTest {

    private static final Pattern CALL = Pattern.compile("\\$\\{!?(\\w+)(?:\\.(\\w+)\\(execution\\))?");
    private static final Set<String> VARIABLES = Set.of("decision", "echue");

    @ParameterizedTest
    @EnumSource
    @DisplayName("every human step of a diagram is a constant with the same role, and the reverse")
    void stepsAreConstants(Diagram diagram) {
        var expected = Arrays.stream(Step.values())
                .filter(s -> s.diagram() == diagram)
                .map(s -> s.id() + " " + s.role())
                .toList();
        assertThat(all(diagram, UserTask.class).stream().map(t -> t.getId() + " " + t.getCamundaCandidateGroups()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("process id and class path go together; every element has a French name and is drawn")
    void elementsAreNamedAndDrawn(Diagram diagram) {
        Process process = all(diagram, Process.class).iterator().next();
        assertThat(process.getId()).isEqualTo(diagram.key());
        assertThat(process.isExecutable()).isTrue();
        Set<String> drawn = all(diagram, BpmnShape.class).stream()
                .map(s -> s.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(all(diagram, FlowNode.class)).extracting(FlowNode::getId).allMatch(drawn::contains);
        assertThat(all(diagram, UserTask.class))
                .extracting(FlowElement::getName)
                .doesNotContainNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("no step leaves the transaction of its act")
    void nothingIsAsynchronous(Diagram diagram) {
        assertThat(all(diagram, FlowNode.class)).noneMatch(n -> n.isCamundaAsyncBefore() || n.isCamundaAsyncAfter());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("expressions call the three process beans and read the two transient answers, nothing else")
    void expressionsAreKnown(Diagram diagram) {
        String text = Bpmn.convertToString(model(diagram));
        Matcher call = CALL.matcher(text);
        List<Class<?>> beans = List.of(Deadlines.class, Alarms.class, Verdicts.class);
        assertThat(call.results().toList()).isNotEmpty().allSatisfy(found -> {
            if (found.group(2) == null) {
                assertThat(VARIABLES).contains(found.group(1));
            } else {
                Class<?> bean = beans.stream()
                        .filter(b -> b.getSimpleName().equalsIgnoreCase(found.group(1)))
                        .findFirst()
                        .orElseThrow();
                assertThat(Stream.of(bean.getMethods()).map(m -> m.getName())).contains(found.group(2));
            }
        });
        assertThat(text).doesNotContain("scriptTask", "camunda:class", "executionListener", "taskListener");
    }

    @Test
    @DisplayName("every decision word is read by a gateway")
    void decisionsAreRead() {
        String texts = Arrays.stream(Diagram.values())
                .map(d -> Bpmn.convertToString(model(d)))
                .collect(Collectors.joining());
        assertThat(Decision.values()).allSatisfy(d -> assertThat(texts).contains("decision == '" + d.word() + "'"));
    }

    private static BpmnModelInstance model(Diagram diagram) {
        return Bpmn.readModelFromStream(diagram.open());
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(
            Diagram diagram, Class<T> type) {
        return model(diagram).getModelElementsByType(type);
    }
}
