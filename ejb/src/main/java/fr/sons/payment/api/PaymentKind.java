package fr.sons.payment.api;

/** The two payments of an order (« avance » and « solde »). */
public enum PaymentKind {
    ADVANCE("Avance", "l’avance"),
    SOLDE("Solde", "le solde");

    private final String label;
    private final String withArticle;

    PaymentKind(String label, String withArticle) {
        this.label = label;
        this.withArticle = withArticle;
    }

    public String label() {
        return label;
    }

    /** The payment inside a French sentence: « l’avance », « le solde ». */
    public String withArticle() {
        return withArticle;
    }
}
