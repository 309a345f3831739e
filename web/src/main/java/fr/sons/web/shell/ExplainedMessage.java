package fr.sons.web.shell;

import jakarta.faces.application.FacesMessage;
import java.util.List;

/** What was done, told with how the dates it names came about. */
final class ExplainedMessage extends FacesMessage {

    private static final long serialVersionUID = 1L;

    private final List<String> steps;

    ExplainedMessage(String message, List<String> steps) {
        super(SEVERITY_INFO, message, "");
        this.steps = List.copyOf(steps);
    }

    List<String> steps() {
        return steps;
    }
}
