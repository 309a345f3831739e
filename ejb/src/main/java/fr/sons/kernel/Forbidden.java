package fr.sons.kernel;

/** The actor's role does not hold this right (R-SEC-01). */
public class Forbidden extends RuntimeException {

    public Forbidden(String message) {
        super(message, null, false, false);
    }
}
