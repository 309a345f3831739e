package fr.sons.notification.api;

/** Where a message stands. */
public enum MessageState {
    TO_SEND("À envoyer"),
    /** Handed to the mail server just now. */
    SENDING("Envoi en cours"),
    SENT("Envoyé"),
    /** The mail server refused it for good. */
    FAILED("Échec"),
    /** It was handed over, but whether the mail server took it is not known: an agent decides whether to send it again. */
    UNCERTAIN("Envoi incertain"),
    /** The party has told no address. */
    NO_ADDRESS("Sans adresse"),
    /** Before it could be sent, what it told had passed, was moved, or left its party nothing to do. */
    EXPIRED("Sans objet");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody has to look at it. */
    public boolean needsCare() {
        return this == FAILED || this == UNCERTAIN || this == NO_ADDRESS;
    }

    /** Whether an agent may have it sent again. */
    public boolean canBeSentAgain() {
        return this == FAILED || this == UNCERTAIN;
    }
}
