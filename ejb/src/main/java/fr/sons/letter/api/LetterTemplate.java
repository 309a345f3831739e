package fr.sons.letter.api;

/** The letters this product sends. Each kind has its own yearly numbering (R-REC-04). */
public enum LetterTemplate {
    /** Opens the contradictory procedure with the vendor (R-REC-02). */
    CONTRADICTOIRE("contradictoire", "Information préalable — procédure contradictoire", "INF"),
    /** Tells the final client that it may not be re-invoiced (R-INS-02, R-REC-07). */
    INTERDICTION_REFACTURATION("interdiction-refacturation", "Interdiction de refacturation", "IDR"),
    /** The decision to recover (R-REC-03). */
    DECISION_RECOUVREMENT("decision-recouvrement", "Décision de recouvrement", "DEC");

    private final String code;
    private final String title;
    private final String numberPrefix;

    LetterTemplate(String code, String title, String numberPrefix) {
        this.code = code;
        this.title = title;
        this.numberPrefix = numberPrefix;
    }

    /** Stable name of the template, also the name of its JRXML. */
    public String code() {
        return code;
    }

    /** The kind of letter in French. */
    public String title() {
        return title;
    }

    /** First part of the letter's number, e.g. {@code INF} in {@code INF-2023-000001}. */
    public String numberPrefix() {
        return numberPrefix;
    }
}
