package fr.sons.workflows.process;

import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.solde.service.SoldeService;
import fr.sons.workflows.engine.Diagram;
import fr.sons.workflows.engine.Foresight;
import fr.sons.workflows.engine.ProcessBean;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.BooleanValue;

/**
 * An alarm rang: asks the case itself, as the system and with the clock's now, whether the deadline has really passed. The
 * service decides and does what follows; the diagram only learns which way to go.
 */
@ApplicationScoped
@ProcessBean("verdicts")
public class Verdicts implements Foresight {

    private static final String ORIGIN = "échéance";

    @Inject
    private BusinessClock clock;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Alarms alarms;

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private SoldeService soldes;

    @Inject
    private RecoveryService recoveries;

    public BooleanValue advance(DelegateExecution execution) {
        return ask(execution, orders::advanceDeadlineReached, alarms::advance);
    }

    public BooleanValue service(DelegateExecution execution) {
        return ask(execution, this::notDelivered, alarms::service);
    }

    public BooleanValue solde(DelegateExecution execution) {
        return ask(execution, soldes::windowClosed, alarms::solde);
    }

    public BooleanValue complements(DelegateExecution execution) {
        return ask(execution, soldes::complementsExpired, alarms::complements);
    }

    public BooleanValue observations(DelegateExecution execution) {
        return ask(execution, recoveries::observationsDue, alarms::observations);
    }

    /** Asks the installations whose alarms ring together, together; {@link #service} finds the answers. */
    @Override
    public void before(List<Alarm> alarms) {
        List<CaseRef> refs = alarms.stream()
                .filter(a -> a.process().equals(Diagram.INSTALLATION.key()))
                .map(a -> new CaseRef(a.ref()))
                .toList();
        if (!refs.isEmpty()) {
            Caller system = Caller.system(clock.now(), ORIGIN);
            transaction.putResource(Verdicts.class, installations.deadlinesReached(system, refs));
        }
    }

    private boolean notDelivered(Caller system, CaseRef ref) {
        return foreseen().contains(ref) || installations.deadlineReached(system, ref);
    }

    @SuppressWarnings("unchecked")
    private Set<CaseRef> foreseen() {
        Set<CaseRef> foreseen = (Set<CaseRef>) transaction.getResource(Verdicts.class);
        return foreseen == null ? Set.of() : foreseen;
    }

    private BooleanValue ask(
            DelegateExecution execution,
            BiFunction<Caller, CaseRef, Boolean> service,
            Function<DelegateExecution, Date> nextAlarm) {
        Caller system = Caller.system(clock.now(), ORIGIN);
        CaseRef ref = Asked.ref(execution);
        boolean passed = service.apply(system, ref);
        if (!passed && !nextAlarm.apply(execution).toInstant().isAfter(system.receivedAt())) {
            // waiting on would ring at once, for ever: a case whose state and process disagree needs a person
            throw new IllegalStateException("The deadline of " + ref + " at " + execution.getCurrentActivityId()
                    + " has passed, but its service does not find so");
        }
        return Asked.answer(passed);
    }
}
