package fr.sons.recovery.api;

/** What became of a registered letter when it was first presented to its addressee (R-REC-05). */
public enum Presentation {
    HANDED_OVER("Remise au destinataire"),
    REFUSED("Refusée par le destinataire"),
    ABSENT("Destinataire absent, avis de passage laissé");

    private final String label;

    Presentation(String label) {
        this.label = label;
    }

    /** The outcome in French, as screens show it. */
    public String label() {
        return label;
    }
}
