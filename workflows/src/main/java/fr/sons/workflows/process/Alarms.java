package fr.sons.workflows.process;

import fr.sons.workflows.engine.ProcessBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * When a case is to be asked whether its deadline has passed: two minutes after, so that an act received in the last
 * second is saved (transactions live 60 s at most) before anybody asks (R-CAL-03).
 */
@ApplicationScoped
@ProcessBean("alarms")
public class Alarms {

    public static final Duration MARGIN = Duration.ofMinutes(2);

    /** Where no milestone is known yet: an amendment will bring one and move the alarm. */
    public static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    @Inject
    private Deadlines deadlines;

    public Date advance(DelegateExecution execution) {
        return after(deadlines.advance(execution));
    }

    public Date service(DelegateExecution execution) {
        return after(deadlines.service(execution));
    }

    public Date solde(DelegateExecution execution) {
        return after(deadlines.solde(execution));
    }

    public Date complements(DelegateExecution execution) {
        return after(deadlines.complements(execution));
    }

    public Date observations(DelegateExecution execution) {
        return after(deadlines.observations(execution));
    }

    static Date after(Date deadline) {
        return deadline == null ? NEVER : Date.from(deadline.toInstant().plus(MARGIN));
    }
}
