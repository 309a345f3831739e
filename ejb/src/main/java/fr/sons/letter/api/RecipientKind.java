package fr.sons.letter.api;

/** To whom a letter goes; decides who may read it (R-SEC-02). */
public enum RecipientKind {
    VENDOR("Fournisseur"),
    CLIENT("Client final");

    private final String label;

    RecipientKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
