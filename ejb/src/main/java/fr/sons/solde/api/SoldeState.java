package fr.sons.solde.api;

/** Where the balance payment stands. */
public enum SoldeState {
    /** Neither an attestation nor a request yet: nothing is waited for here. */
    NOT_STARTED("Non commencé"),
    AWAITED("Demande attendue"),
    SUBMITTED("À instruire"),
    TO_COMPLETE("À compléter par le fournisseur"),
    ACCEPTED("Accepté, à payer"),
    PAID("Payé"),
    REJECTED("Rejeté"),
    /** No request received by the closing (R-SOL-07). */
    EXPIRED("Forclos"),
    /** The order ended, or was not delivered, before the solde was settled. */
    CLOSED("Sans suite");

    private final String label;

    SoldeState(String label) {
        this.label = label;
    }

    /** The state in French, as screens show it. */
    public String label() {
        return label;
    }
}
