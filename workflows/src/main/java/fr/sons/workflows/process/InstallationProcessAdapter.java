package fr.sons.workflows.process;

import fr.sons.installation.api.InstallationProcess;
import fr.sons.kernel.CaseRef;
import fr.sons.workflows.engine.Diagram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Carries a case through the process « installation »: each act ends the wait it belongs to. */
@ApplicationScoped
public class InstallationProcessAdapter implements InstallationProcess {

    @Inject
    private ProcessTasks tasks;

    @Override
    public void opened(CaseRef ref) {
        tasks.start(Diagram.INSTALLATION, ref);
    }

    @Override
    public void attested(CaseRef ref) {
        tasks.complete(Step.ATTESTER_PRESTATION, ref);
    }

    @Override
    public void keptBySolde(CaseRef ref) {
        tasks.complete(Step.ATTESTER_PRESTATION, ref);
    }

    @Override
    public void closed(CaseRef ref) {
        tasks.end(Diagram.INSTALLATION, ref);
    }
}
