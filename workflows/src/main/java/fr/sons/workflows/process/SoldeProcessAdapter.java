package fr.sons.workflows.process;

import fr.sons.kernel.CaseRef;
import fr.sons.solde.api.SoldeProcess;
import fr.sons.workflows.engine.Diagram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Carries a case through the process « solde »: each act ends the wait it belongs to. */
@ApplicationScoped
public class SoldeProcessAdapter implements SoldeProcess {

    @Inject
    private ProcessTasks tasks;

    @Override
    public void opened(CaseRef ref) {
        tasks.start(Diagram.SOLDE, ref);
    }

    @Override
    public void submitted(CaseRef ref) {
        tasks.complete(Step.DEPOSER_SOLDE, ref);
    }

    @Override
    public void complementsRequested(CaseRef ref) {
        tasks.complete(Step.INSTRUIRE_SOLDE, ref, Decision.COMPLEMENTS);
    }

    @Override
    public void completed(CaseRef ref) {
        tasks.complete(Step.COMPLETER_SOLDE, ref);
    }

    @Override
    public void accepted(CaseRef ref) {
        tasks.complete(Step.INSTRUIRE_SOLDE, ref, Decision.ACCEPTEE);
    }

    @Override
    public void rejected(CaseRef ref) {
        tasks.complete(Step.INSTRUIRE_SOLDE, ref, Decision.REJETEE);
    }

    @Override
    public void paid(CaseRef ref) {
        tasks.complete(Step.PAYER_SOLDE, ref);
    }

    @Override
    public void closed(CaseRef ref) {
        tasks.end(Diagram.SOLDE, ref);
    }
}
