package fr.sons.ledger.api;

/** Where a euro of a case can be. Only the State's budget may go below zero: it is where all money comes from. */
public enum Account {
    BUDGET("Budget de l'État"),
    ENGAGED("Engagé"),
    PAYABLE("À payer"),
    RECEIVED("Reçu par le fournisseur"),
    CLAIMED("Réclamé"),
    RETURNED("Remboursé");

    private final String label;

    Account(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
