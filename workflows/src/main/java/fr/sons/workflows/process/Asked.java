package fr.sons.workflows.process;

import fr.sons.kernel.CaseRef;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.BooleanValue;

/** What the process beans read from and give back to a diagram. */
final class Asked {

    private Asked() {}

    static CaseRef ref(DelegateExecution execution) {
        return new CaseRef(execution.getProcessBusinessKey());
    }

    /** Transient: the gateway that follows reads it, and no row is written. */
    static BooleanValue answer(boolean yes) {
        return Variables.booleanValue(yes, true);
    }
}
