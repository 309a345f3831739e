package fr.sons.payment.api;

/** Where a payment stands. */
public enum PaymentState {
    TO_PAY("À payer"),
    PAID("Payé"),
    /** Withdrawn before it was paid, since its case came to an end. */
    WITHDRAWN("Retiré");

    private final String label;

    PaymentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
