package fr.sons.workflows.process;

import fr.sons.kernel.CaseRef;
import fr.sons.order.api.OrderProcess;
import fr.sons.workflows.engine.Diagram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Carries a case through the process « commande »: each act ends the wait it belongs to. */
@ApplicationScoped
public class OrderProcessAdapter implements OrderProcess {

    @Inject
    private ProcessTasks tasks;

    @Override
    public void placed(CaseRef ref) {
        tasks.start(Diagram.COMMANDE, ref);
    }

    @Override
    public void advanceRequested(CaseRef ref) {
        tasks.complete(Step.DEMANDER_AVANCE, ref);
    }

    @Override
    public void advanceComplementsAsked(CaseRef ref) {
        tasks.complete(Step.INSTRUIRE_AVANCE, ref, Decision.COMPLEMENTS);
    }

    @Override
    public void advanceCompleted(CaseRef ref) {
        tasks.complete(Step.COMPLETER_AVANCE, ref);
    }

    @Override
    public void advanceAccepted(CaseRef ref) {
        tasks.complete(Step.INSTRUIRE_AVANCE, ref, Decision.ACCEPTEE);
    }

    @Override
    public void advanceRejected(CaseRef ref) {
        tasks.complete(Step.INSTRUIRE_AVANCE, ref, Decision.REJETEE);
    }

    @Override
    public void advancePaid(CaseRef ref) {
        tasks.complete(Step.PAYER_AVANCE, ref);
    }

    @Override
    public void closed(CaseRef ref) {
        tasks.end(Diagram.COMMANDE, ref);
    }
}
