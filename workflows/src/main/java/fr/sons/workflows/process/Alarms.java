package fr.sons.workflows.process;

import fr.sons.calendar.api.Deadline;
import fr.sons.workflows.engine.ProcessBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * When a case is to be asked whether its deadline has passed: once a verdict may fall. An alarm that rings earlier finds
 * the case undecided and is set again; the guarantee of R-CAL-03 is the service's, not the alarm's.
 */
@ApplicationScoped
@ProcessBean("alarms")
public class Alarms {

    public static final Duration MARGIN = Deadline.VERDICT_MARGIN;

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
