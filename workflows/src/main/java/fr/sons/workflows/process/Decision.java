package fr.sons.workflows.process;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;

/** Which way a case goes after a step; read once by the next gateway and never stored. */
public enum Decision {
    ACCEPTEE,
    REJETEE,
    COMPLEMENTS,
    SIGNEE,
    RESERVE;

    /** Name of the variable the gateways read. */
    public static final String VARIABLE = "decision";

    /** The word in the gateways' conditions. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Transient: gone when the act's transaction ends, so it costs no row. */
    Map<String, Object> asVariables() {
        return Variables.createVariables().putValueTyped(VARIABLE, Variables.stringValue(word(), true));
    }
}
