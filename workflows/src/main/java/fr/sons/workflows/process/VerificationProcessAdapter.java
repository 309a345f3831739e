package fr.sons.workflows.process;

import fr.sons.kernel.CaseRef;
import fr.sons.verification.api.VerificationProcess;
import fr.sons.workflows.engine.Diagram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Carries a case through the process « verification »: each act ends the wait it belongs to. */
@ApplicationScoped
public class VerificationProcessAdapter implements VerificationProcess {

    @Inject
    private ProcessTasks tasks;

    @Override
    public void opened(CaseRef ref) {
        tasks.start(Diagram.VERIFICATION, ref);
    }

    @Override
    public void reserveRaised(CaseRef ref) {
        tasks.complete(Step.VERIFIER_PRESTATION, ref, Decision.RESERVE);
    }

    @Override
    public void reserveAnswered(CaseRef ref) {
        tasks.complete(Step.REPONDRE_RESERVE, ref);
    }

    @Override
    public void reserveLifted(CaseRef ref) {
        tasks.complete(Step.LEVER_RESERVE, ref);
    }

    @Override
    public void signed(CaseRef ref) {
        tasks.complete(Step.VERIFIER_PRESTATION, ref, Decision.SIGNEE);
    }

    @Override
    public void closed(CaseRef ref) {
        tasks.end(Diagram.VERIFICATION, ref);
    }
}
