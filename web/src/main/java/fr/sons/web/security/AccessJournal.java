package fr.sons.web.security;

/** Keeps a trace of who came in, who left and who was turned away (R-SEC-03). */
interface AccessJournal {

    void signedIn(Edge edge, String login);

    void signedOut(Edge edge, String login);

    /** A wrong name or password; after {@code failures} of them within the window. */
    void turnedAway(Edge edge, String login, int failures);
}
