package fr.sons.kernel;

/** A lane of care (« couloir ») of the programme; the last three come with wave 2. */
public enum Couloir {
    MEDECINE_DE_VILLE("Médecine de ville"),
    HOPITAL("Hôpital"),
    IMAGERIE("Imagerie"),
    BIOLOGIE_MEDICALE("Biologie médicale"),
    OFFICINE("Officine"),
    OPERATEURS_MSSANTE("Opérateurs MSSanté"),
    SOCIAL_MEDICO_SOCIAL("Social et médico-social"),
    SAGES_FEMMES("Sages-femmes"),
    CHIRURGIENS_DENTISTES("Chirurgiens-dentistes"),
    PARAMEDICAUX("Paramédicaux");

    private final String label;

    Couloir(String label) {
        this.label = label;
    }

    /** The lane in French, as screens show it. */
    public String label() {
        return label;
    }
}
