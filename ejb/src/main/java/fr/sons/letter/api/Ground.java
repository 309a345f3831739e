package fr.sons.letter.api;

import java.util.Objects;

/**
 * Why sums are to be returned: the cause, the deadline and the text that sets it (R-REC-01). Worded here once for all
 * letters, so that no letter says less than the law wants.
 *
 * @param deadline the deadline in words, e.g. {@code "20 septembre 2023"}; empty if the cause knows none
 * @param legalBasis the text that sets the deadline, e.g. {@code "arrêté modificatif, avril 2023"}
 * @param calculation how the deadline came about, in sentences; may be empty
 * @param motive motive of a rejection or a cancellation; may be empty for the other causes
 */
public record Ground(Cause cause, String deadline, String legalBasis, String calculation, String motive) {

    /** Causes of recovery in the words of a letter. */
    public enum Cause {
        NOT_DELIVERED("prestation non livrée à l’échéance"),
        NO_SOLDE("absence de demande de solde à l’échéance"),
        SOLDE_REJECTED("rejet de la demande de solde"),
        ORDER_CANCELLED("annulation de la commande");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Ground {
        Objects.requireNonNull(cause);
        Objects.requireNonNull(deadline);
        Objects.requireNonNull(legalBasis);
        Objects.requireNonNull(calculation);
        Objects.requireNonNull(motive);
        boolean byDeadline = cause == Cause.NOT_DELIVERED || cause == Cause.NO_SOLDE;
        if (byDeadline && (deadline.isBlank() || legalBasis.isBlank())) {
            throw new IllegalArgumentException("A letter names the deadline missed and the text that sets it");
        }
        if (!byDeadline && motive.isBlank()) {
            throw new IllegalArgumentException("A letter names the motive of a rejection or a cancellation");
        }
    }

    public static Ground notDelivered(String deadline, String legalBasis, String calculation) {
        return new Ground(Cause.NOT_DELIVERED, deadline, legalBasis, calculation, "");
    }

    public static Ground noSolde(String deadline, String legalBasis, String calculation) {
        return new Ground(Cause.NO_SOLDE, deadline, legalBasis, calculation, "");
    }

    public static Ground soldeRejected(String motive) {
        return new Ground(Cause.SOLDE_REJECTED, "", "", "", motive);
    }

    public static Ground orderCancelled(String motive) {
        return new Ground(Cause.ORDER_CANCELLED, "", "", "", motive);
    }

    /** The finding, as a full paragraph. */
    String finding() {
        return switch (cause) {
            case NOT_DELIVERED ->
                "La fin de la prestation devait intervenir au plus tard le " + deadline + " (" + legalBasis
                        + "). À l’issue de cette échéance, ni attestation de fin de prestation ni demande de solde"
                        + " n’avait été reçue pour ce dossier. La prestation est en conséquence réputée non livrée."
                        + calculated();
            case NO_SOLDE ->
                "La demande de solde devait être reçue au plus tard le " + deadline + " (" + legalBasis
                        + "). À l’issue de cette échéance, aucune demande de solde n’avait été reçue pour ce dossier."
                        + calculated();
            case SOLDE_REJECTED ->
                "La demande de solde de ce dossier a été rejetée pour le motif suivant : " + sentence();
            case ORDER_CANCELLED -> "La commande de ce dossier a été annulée pour le motif suivant : " + sentence();
        };
    }

    private String calculated() {
        return calculation.isEmpty() ? "" : " " + FrenchText.unbroken(calculation);
    }

    private String sentence() {
        String text = motive.strip();
        return text.endsWith(".") ? text : text + ".";
    }
}
