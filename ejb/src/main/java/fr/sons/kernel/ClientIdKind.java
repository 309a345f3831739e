package fr.sons.kernel;

/** The national identifiers a final client can be known by (R-CMD-04). */
public enum ClientIdKind {
    /** A health establishment or pharmacy. */
    FINESS("FINESS"),
    /** A health professional. */
    RPPS("RPPS"),
    /** A place of business without a FINESS number. */
    SIRET("SIRET");

    private final String label;

    ClientIdKind(String label) {
        this.label = label;
    }

    /** The identifier's name, as screens and letters show it. */
    public String label() {
        return label;
    }
}
