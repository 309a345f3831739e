package fr.sons.order.api;

/** Where an order stands, up to the payment of its advance or its end. */
public enum OrderState {
    PLACED("Commande passée", true),
    ADVANCE_REQUESTED("Avance demandée", true),
    ADVANCE_TO_COMPLETE("Avance à compléter", true),
    ADVANCE_ACCEPTED("Avance acceptée", true),
    ADVANCE_PAID("Avance payée", true),
    ADVANCE_REJECTED("Avance rejetée", false),
    LAPSED("Caduque", false),
    CANCELLED("Annulée", false);

    private final String label;
    private final boolean live;

    OrderState(String label, boolean live) {
        this.label = label;
        this.live = live;
    }

    public String label() {
        return label;
    }

    /** Whether an order in this state keeps its client from ordering the same dispositif again (R-CMD-03). */
    public boolean isLive() {
        return live;
    }
}
