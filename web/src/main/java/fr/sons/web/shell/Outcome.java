package fr.sons.web.shell;

import fr.sons.kernel.Reason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Named;
import java.util.List;

/** What became of the act just asked for, when it was not done: shown on top of the same page. */
@Named("outcome")
@RequestScoped
public class Outcome {

    private Reason refusal;
    private String changed;
    private List<String> changedCalculation = List.of();

    /** A rule said no: what, why, what to do now. */
    public Reason getRefusal() {
        return refusal;
    }

    /** Somebody was faster: what changed. */
    public String getChanged() {
        return changed;
    }

    /** How the date that tells what changed came about; empty where it names none. */
    public List<String> getChangedCalculation() {
        return changedCalculation;
    }

    /** How the dates that a message names came about; empty where it names none. */
    public List<String> steps(FacesMessage message) {
        return message instanceof ExplainedMessage explained ? explained.steps() : List.of();
    }

    void refused(Reason reason) {
        refusal = reason;
    }

    void changed(String message, List<String> calculation) {
        changed = message;
        changedCalculation = calculation;
    }
}
