package fr.sons.workflows.process;

import fr.sons.kernel.CaseRef;
import fr.sons.recovery.api.RecoveryProcess;
import fr.sons.workflows.engine.Diagram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Date;

/** Carries a case through the process « recouvrement »: each act ends the wait it belongs to. */
@ApplicationScoped
public class RecoveryProcessAdapter implements RecoveryProcess {

    @Inject
    private ProcessTasks tasks;

    @Inject
    private Deadlines deadlines;

    @Override
    public void opened(CaseRef ref, LocalDate observationsDue) {
        deadlines.announceObservations(ref, observationsDue);
        tasks.start(Diagram.RECOUVREMENT, ref);
    }

    @Override
    public void delayed(CaseRef ref, LocalDate observationsDue) {
        tasks.postpone(Step.PRESENTER_OBSERVATIONS, ref, Date.from(Deadlines.endOf(observationsDue)));
    }

    @Override
    public void observed(CaseRef ref) {
        tasks.complete(Step.PRESENTER_OBSERVATIONS, ref);
    }

    @Override
    public void proposed(CaseRef ref) {
        tasks.complete(Step.PROPOSER_RECOUVREMENT, ref);
    }

    @Override
    public void decided(CaseRef ref) {
        tasks.complete(Step.DECIDER_RECOUVREMENT, ref);
    }

    @Override
    public void withdrawn(CaseRef ref) {
        tasks.end(Diagram.RECOUVREMENT, ref);
    }
}
