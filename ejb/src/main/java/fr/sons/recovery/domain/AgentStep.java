package fr.sons.recovery.domain;

import fr.sons.kernel.Caller;
import fr.sons.recovery.api.RecoveryStep;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A proposal or a decision: who, when, which way, why (R-REC-03). */
@Embeddable
public class AgentStep {

    private String login;

    private String name;

    private Instant at;

    private Boolean recover;

    private String reasons;

    protected AgentStep() {}

    AgentStep(Caller by, boolean recover, String reasons) {
        this.login = by.actor().login();
        this.name = by.actor().name();
        this.at = by.receivedAt();
        this.recover = recover;
        this.reasons = reasons;
    }

    Instant at() {
        return at;
    }

    String login() {
        return login;
    }

    RecoveryStep view() {
        return new RecoveryStep(name, at, recover, reasons);
    }
}
