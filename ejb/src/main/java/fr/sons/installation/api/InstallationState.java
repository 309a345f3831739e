package fr.sons.installation.api;

/** Where the funded service stands. */
public enum InstallationState {
    AWAITED("Prestation en cours"),
    ATTESTED("Fin de prestation attestée"),
    /** The solde request itself, filed in time, kept the deadline (R-INS-01). */
    KEPT_BY_SOLDE("Solde demandé dans le délai"),
    NOT_DELIVERED("Non livrée"),
    CLOSED("Close");

    private final String label;

    InstallationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the vendor kept FIN_PRESTATION, by an attestation or a solde request. */
    public boolean keepsDeadline() {
        return this == ATTESTED || this == KEPT_BY_SOLDE;
    }
}
