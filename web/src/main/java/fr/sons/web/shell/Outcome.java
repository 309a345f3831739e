package fr.sons.web.shell;

import fr.sons.kernel.Reason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What became of the act just asked for, when it was not done: shown on top of the same page. */
@Named("outcome")
@RequestScoped
public class Outcome {

    private Reason refusal;
    private String changed;

    /** A rule said no: what, why, what to do now. */
    public Reason getRefusal() {
        return refusal;
    }

    /** Somebody was faster: what changed. */
    public String getChanged() {
        return changed;
    }

    void refused(Reason reason) {
        refusal = reason;
    }

    void changed(String message) {
        changed = message;
    }
}
