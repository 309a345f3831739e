package fr.sons.calendar.api;

/** The kinds of milestones (« jalons ») of a dispositif (R-CAL-01). */
public enum MilestoneKind {
    OUVERTURE_REFERENCEMENT("Ouverture du référencement"),
    CLOTURE_REFERENCEMENT("Clôture du référencement"),
    OUVERTURE_PREUVES("Ouverture du dépôt des preuves"),
    CLOTURE_PREUVES("Clôture du dépôt des preuves"),
    OUVERTURE_COMMANDE("Ouverture des commandes"),
    CLOTURE_COMMANDE("Clôture des commandes"),
    OUVERTURE_AVANCE("Ouverture des demandes d’avance"),
    CLOTURE_AVANCE("Clôture des demandes d’avance"),
    OUVERTURE_SOLDE("Ouverture des demandes de solde"),
    CLOTURE_SOLDE("Clôture des demandes de solde"),
    FIN_PRESTATION("Fin de la prestation"),
    FIN_MODIFICATION_SOLDE("Fin de modification des demandes de solde");

    private final String label;

    MilestoneKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether acts become possible from this milestone on; every other kind is the last moment to act. */
    public boolean opens() {
        return name().startsWith("OUVERTURE_");
    }
}
