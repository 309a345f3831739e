package fr.sons.workflows.process;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.solde.service.SoldeService;
import fr.sons.workflows.engine.ProcessBean;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Until when a step can be done: the first instant at which it is late, by the calendar in force now. Shown in the work
 * queue; nothing is decided by it.
 */
@ApplicationScoped
@ProcessBean("deadlines")
public class Deadlines {

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private BusinessClock clock;

    @Inject
    private Calendars calendars;

    @Inject
    private OrderService orders;

    @Inject
    private SoldeService soldes;

    @Inject
    private RecoveryService recoveries;

    /** CLOTURE_AVANCE; null, as for every deadline, where none is known. */
    public Date advance(DelegateExecution execution) {
        return date(milestone(execution, MilestoneKind.CLOTURE_AVANCE));
    }

    /** FIN_PRESTATION. */
    public Date service(DelegateExecution execution) {
        return date(milestone(execution, MilestoneKind.FIN_PRESTATION));
    }

    /** CLOTURE_SOLDE as it binds the case: one that had passed before an extension stays its date (R-CAL-06). */
    public Date solde(DelegateExecution execution) {
        OrderView order = order(Asked.ref(execution));
        return date(soldes.closing(order, clock.now()).map(b -> b.deadline().firstRefused()));
    }

    /** FIN_MODIFICATION_SOLDE where there is one, else CLOTURE_SOLDE (R-SOL-04). */
    public Date complements(DelegateExecution execution) {
        return date(soldes.complementsDue(Asked.ref(execution), clock.now())
                .map(b -> b.deadline().firstRefused()));
    }

    /** The end of the last day on which the vendor may answer (R-REC-02). */
    public Date observations(DelegateExecution execution) {
        CaseRef ref = Asked.ref(execution);
        LocalDate announced = (LocalDate) transaction.getResource(observationsKey(ref));
        Optional<LocalDate> due = announced != null
                ? Optional.of(announced)
                : recoveries.ofCase(Caller.system(clock.now(), "échéance"), ref).map(RecoveryView::observationsDue);
        return date(due.map(Deadlines::endOf));
    }

    /** The first instant after this day in Paris. */
    static Instant endOf(LocalDate day) {
        return Paris.startOf(day.plusDays(1));
    }

    /** Tells the day of a recovery that this transaction opens, so that it need not be read back for each case. */
    void announceObservations(CaseRef ref, LocalDate due) {
        transaction.putResource(observationsKey(ref), due);
    }

    private static String observationsKey(CaseRef ref) {
        return "observations " + ref;
    }

    private Optional<Instant> milestone(DelegateExecution execution, MilestoneKind kind) {
        return calendars
                .deadline(order(Asked.ref(execution)).dispositif(), kind, clock.now())
                .map(Deadline::firstRefused);
    }

    /** Of which the dispositif and the receipt are looked at, which never change. Asked several times in one act (due date and
     * alarm, of several processes): read once a transaction. */
    private OrderView order(CaseRef ref) {
        String key = Deadlines.class.getName() + ref;
        OrderView known = (OrderView) transaction.getResource(key);
        if (known == null) {
            known = orders.orderForSystem(ref);
            transaction.putResource(key, known);
        }
        return known;
    }

    private static Date date(Optional<Instant> instant) {
        return instant.map(Date::from).orElse(null);
    }
}
