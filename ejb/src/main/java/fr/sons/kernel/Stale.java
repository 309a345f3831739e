package fr.sons.kernel;

/** Somebody was faster: show what changed and let the person decide again. */
public class Stale extends RuntimeException {

    public Stale(String message) {
        super(message, null, false, false);
    }
}
