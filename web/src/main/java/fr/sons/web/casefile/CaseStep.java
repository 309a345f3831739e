package fr.sons.web.casefile;

/** The steps in a case's life, as its page lists them. */
public enum CaseStep {
    ORDER("Commande et avance"),
    INSTALLATION("Installation"),
    VERIFICATION("Vérification par le client"),
    SOLDE("Solde"),
    PAYMENT("Paiements"),
    RECOVERY("Recouvrement");

    private final String label;

    CaseStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
