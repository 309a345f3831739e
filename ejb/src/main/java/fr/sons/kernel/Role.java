package fr.sons.kernel;

/** The capacities in which somebody acts (R-SEC-01). The constant's name is the group held by the security realm. */
public enum Role {
    VENDOR("Fournisseur"),
    CLIENT("Signataire du client final"),
    ASP_EXAMINER("Instructeur ASP"),
    ASP_PAYER("Payeur ASP"),
    ANS_REFERENCING("Chargé de référencement ANS"),
    ANS_CONTROLLER("Contrôleur ANS"),
    ANS_DECIDER("Décideur ANS"),
    ADMINISTRATOR("Administrateur"),
    AUDITOR("Auditeur"),
    /** A timer or another automatic act; nobody can sign in as it. */
    SYSTEM("Système");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role in French, as screens and the journal show it. */
    public String label() {
        return label;
    }

    /** Whether this role sees every case: agents of the ASP and the ANS, administrator, auditor, system. */
    public boolean seesAllCases() {
        return this != VENDOR && this != CLIENT;
    }
}
