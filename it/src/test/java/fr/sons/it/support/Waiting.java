package fr.sons.it.support;

/** Between two looks at something that is to happen. */
public final class Waiting {

    private Waiting() {}

    public static void aMoment() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
