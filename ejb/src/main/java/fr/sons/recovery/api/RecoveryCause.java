package fr.sons.recovery.api;

/** Why sums are taken back (R-REC-01). */
public enum RecoveryCause {
    NOT_DELIVERED(
            "Prestation réputée non livrée",
            "R-INS-02",
            "ni attestation de fin de prestation ni demande de solde n’a été reçue à la date limite de fin de prestation"),
    NO_SOLDE(
            "Absence de demande de solde",
            "R-SOL-07",
            "aucune demande de solde n’a été reçue à la clôture du guichet de solde"),
    SOLDE_REJECTED("Demande de solde rejetée", "R-SOL-07", "la demande de solde a été rejetée"),
    ORDER_CANCELLED("Commande annulée", "R-CMD-07", "la commande a été annulée après le versement de l’avance");

    private final String label;
    private final String rule;
    private final String fact;

    RecoveryCause(String label, String rule, String fact) {
        this.label = label;
        this.rule = rule;
        this.fact = fact;
    }

    /** The cause in French, as screens show it. */
    public String label() {
        return label;
    }

    /** Id of the rule that opens the recovery. */
    public String rule() {
        return rule;
    }

    /** What happened, as a French clause for letters. */
    public String fact() {
        return fact;
    }
}
