package fr.sons.kernel;

/** A part the act needs does not answer now; the same act may be tried again as it is. */
public class Unavailable extends RuntimeException {

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
