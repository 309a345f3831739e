package fr.sons.workflows.process;

import fr.sons.kernel.Role;
import fr.sons.workflows.engine.Diagram;

/** The human steps of the diagrams: the id of the element, the process it lies in, and who does it. */
public enum Step {
    DEMANDER_AVANCE(Diagram.COMMANDE, Role.VENDOR),
    INSTRUIRE_AVANCE(Diagram.COMMANDE, Role.ASP_EXAMINER),
    COMPLETER_AVANCE(Diagram.COMMANDE, Role.VENDOR),
    PAYER_AVANCE(Diagram.COMMANDE, Role.ASP_PAYER),
    ATTESTER_PRESTATION(Diagram.INSTALLATION, Role.VENDOR),
    VERIFIER_PRESTATION(Diagram.VERIFICATION, Role.CLIENT),
    REPONDRE_RESERVE(Diagram.VERIFICATION, Role.VENDOR),
    LEVER_RESERVE(Diagram.VERIFICATION, Role.CLIENT),
    DEPOSER_SOLDE(Diagram.SOLDE, Role.VENDOR),
    INSTRUIRE_SOLDE(Diagram.SOLDE, Role.ASP_EXAMINER),
    COMPLETER_SOLDE(Diagram.SOLDE, Role.VENDOR),
    PAYER_SOLDE(Diagram.SOLDE, Role.ASP_PAYER),
    PRESENTER_OBSERVATIONS(Diagram.RECOUVREMENT, Role.VENDOR),
    PROPOSER_RECOUVREMENT(Diagram.RECOUVREMENT, Role.ANS_CONTROLLER),
    DECIDER_RECOUVREMENT(Diagram.RECOUVREMENT, Role.ANS_DECIDER);

    private final Diagram diagram;
    private final Role role;

    Step(Diagram diagram, Role role) {
        this.diagram = diagram;
        this.role = role;
    }

    public Diagram diagram() {
        return diagram;
    }

    public Role role() {
        return role;
    }

    /** Id of the task in the diagram. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Id of the timer on the task, where it has one. */
    public String alarm() {
        return "echeance_" + id();
    }
}
