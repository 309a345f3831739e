package fr.sons.kernel;

/**
 * Nothing of that name is visible to this actor: absent and forbidden are answered alike, so that guessing an identifier
 * tells nothing (R-SEC-02).
 */
public class NotFound extends RuntimeException {

    /** @param what the thing in French with its article, e.g. {@code "le dossier SONS-V1-LGC-0000001"} */
    public NotFound(String what) {
        super(what, null, false, false);
    }
}
