package fr.sons.verification.api;

/** Life of a reserve: raised by the client, answered by the vendor, lifted by the client (R-VA-01). */
public enum ReserveState {
    OPEN("À traiter par le fournisseur"),
    ANSWERED("À lever par le client"),
    LIFTED("Levée");

    private final String label;

    ReserveState(String label) {
        this.label = label;
    }

    /** The state in French, as screens show it. */
    public String label() {
        return label;
    }
}
