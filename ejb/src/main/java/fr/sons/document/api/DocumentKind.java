package fr.sons.document.api;

/** What a piece (« pièce ») is in its case. */
public enum DocumentKind {
    FACTURE("Facture"),
    VA_SIGNEE("VA signée"),
    COURRIER("Courrier"),
    BON_DE_COMMANDE("Bon de commande");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
