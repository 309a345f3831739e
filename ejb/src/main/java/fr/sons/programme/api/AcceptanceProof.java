package fr.sons.programme.api;

/** How a dispositif proves that the final client has accepted the service (R-VA-03). */
public enum AcceptanceProof {
    /** Signed by the final client after reserves are lifted. */
    VA("Vérification d’aptitude (VA)"),
    /** Declared when the software is put in working order. */
    MOM("Déclaration de mise en ordre de marche (MOM)"),
    NONE("Aucune preuve exigée");

    private final String label;

    AcceptanceProof(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
