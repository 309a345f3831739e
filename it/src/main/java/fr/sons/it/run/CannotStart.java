package fr.sons.it.run;

/** The product cannot start on this machine now; the message is one sentence that says why and what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
