package fr.sons.party.api;

/** The two kinds of parties that the State writes to. */
public enum PartyKind {
    VENDOR("Fournisseur"),
    CLIENT("Client final");

    private final String label;

    PartyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
