package fr.sons.verification.api;

/** Where the final client's acceptance stands (R-VA-01). */
public enum VerificationState {
    /** Nothing to verify yet: neither an attestation nor a vendor's announcement. */
    NOT_STARTED("Non commencée"),
    TO_VERIFY("À vérifier par le client"),
    RESERVES_OPEN("Réserves à lever"),
    SIGNED("Signée"),
    /** Before a signature the order ended, the service was not delivered, or no request for the solde came in time. */
    CLOSED("Sans suite");

    private final String label;

    VerificationState(String label) {
        this.label = label;
    }

    /** The state in French, as screens show it. */
    public String label() {
        return label;
    }
}
