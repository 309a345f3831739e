package fr.sons.kernel;

import java.util.List;

/** Somebody was faster: show what changed and let the person decide again. */
public class Stale extends RuntimeException {

    private final transient List<String> calculation;

    public Stale(String message) {
        this(message, List.of());
    }

    /** @param calculation how the date that the message names came about, in French, one sentence a step */
    public Stale(String message, List<String> calculation) {
        super(message, null, false, false);
        this.calculation = List.copyOf(calculation);
    }

    /** @see Reason#calculation */
    public List<String> calculation() {
        return calculation;
    }
}
