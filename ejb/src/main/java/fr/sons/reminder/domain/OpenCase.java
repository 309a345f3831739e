package fr.sons.reminder.domain;

import fr.sons.calendar.api.Deadline;
import java.util.Optional;

/**
 * One line of a digest.
 *
 * @param other the other party of the case
 */
public record OpenCase(String ref, String other, ToDo toDo) {

    /** What its recipient can do next. */
    public enum ToDo {
        ATTEST("attester la fin de prestation, ou demander le solde"),
        ATTEST_THEN_REQUEST("attester la fin de prestation, puis demander le solde", true),
        ANSWER_RESERVE("répondre à une réserve du client"),
        WAIT_FOR_SIGNATURE("obtenir la signature du client, puis demander le solde", true),
        REQUEST_SOLDE("demander le solde", true),
        COMPLETE_SOLDE("compléter la demande de solde"),
        SIGN("vérifier et signer"),
        LIFT_RESERVE("lever la réserve à laquelle le fournisseur a répondu");

        private final String words;
        private final boolean endsAtTheGuichet;

        ToDo(String words) {
            this(words, false);
        }

        ToDo(String words, boolean endsAtTheGuichet) {
            this.words = words;
            this.endsAtTheGuichet = endsAtTheGuichet;
        }

        /** @param opening what a request has to wait for, while the guichet is shut: then each line says from when */
        public String words(Optional<Deadline> opening) {
            return words
                    + opening.map(o -> endsAtTheGuichet ? " à partir du " + o.inWords() : ", dès maintenant")
                            .orElse("");
        }
    }
}
