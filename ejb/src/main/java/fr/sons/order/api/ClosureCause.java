package fr.sons.order.api;

/** Why an order came to its end. */
public enum ClosureCause {
    /** No advance requested in time, or the service not delivered before any advance was paid. */
    LAPSED("Caducité"),
    REJECTED("Rejet de la demande d’avance"),
    CANCELLED("Annulation de la commande");

    private final String label;

    ClosureCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
