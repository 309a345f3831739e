package fr.sons.kernel;

/**
 * What was asked cannot be read as what it should be. Thrown by whoever reads a request, also inside of an act: an answer
 * to the one who asks, like {@link Refusal}, and no defect.
 */
public class Unreadable extends RuntimeException {

    public Unreadable(String message) {
        super(message, null, false, false);
    }
}
