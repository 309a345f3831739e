package fr.sons.party.api;

/** Verdict on an identifier (R-CMD-04). */
public enum IdentifierCheck {
    VALID("valide"),
    /** Well formed, but its key fails or cannot be verified: accepted, and shown. */
    WARNING("clé non vérifiée"),
    INVALID("invalide");

    private final String label;

    IdentifierCheck(String label) {
        this.label = label;
    }

    /** The verdict in French, as the journal and the screens show it. */
    public String label() {
        return label;
    }

    /** Whether an act may go on with this identifier. */
    public boolean acceptable() {
        return this != INVALID;
    }

    static IdentifierCheck hard(boolean passes) {
        return passes ? VALID : INVALID;
    }

    static IdentifierCheck soft(boolean passes) {
        return passes ? VALID : WARNING;
    }
}
