package fr.sons.reminder.domain;

/**
 * One line of a digest.
 *
 * @param other the other party of the case
 */
public record OpenCase(String ref, String other, ToDo toDo) {

    /** What its recipient can do next. */
    public enum ToDo {
        ATTEST("attester la fin de prestation, ou demander le solde"),
        ATTEST_THEN_REQUEST("attester la fin de prestation, puis demander le solde"),
        ANSWER_RESERVE("répondre à une réserve du client"),
        WAIT_FOR_SIGNATURE("obtenir la signature du client, puis demander le solde"),
        REQUEST_SOLDE("demander le solde"),
        COMPLETE_SOLDE("compléter la demande de solde"),
        SIGN("vérifier et signer"),
        LIFT_RESERVE("lever la réserve à laquelle le fournisseur a répondu");

        private final String words;

        ToDo(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
