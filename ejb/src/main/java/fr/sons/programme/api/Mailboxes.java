package fr.sons.programme.api;

/** Mailboxes that an MSSanté operator declares, by type: of an application, of an organisation, personal. */
public record Mailboxes(int application, int organisation, int personal) {

    public Mailboxes {
        if (application < 0 || organisation < 0 || personal < 0) {
            throw new IllegalArgumentException("No operator has a negative number of mailboxes");
        }
    }
}
