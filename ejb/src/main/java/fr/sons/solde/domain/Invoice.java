package fr.sons.solde.domain;

import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Words;
import fr.sons.kernel.time.Paris;
import fr.sons.solde.api.InvoiceView;
import fr.sons.solde.api.SubmitSolde;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** The invoice a request relies on, with its copy among the documents (R-SOL-03). */
@Embeddable
public class Invoice {

    @Column(name = "invoice_number")
    private String number;

    @Column(name = "invoice_date")
    private LocalDate date;

    @Column(name = "invoice_cents")
    private Long cents;

    @Column(name = "invoice_document_id")
    private Long documentId;

    protected Invoice() {}

    /** The invoice of a request, its number and date checked; the amount is checked against the order by a rule. */
    public static Invoice of(SubmitSolde command, long documentId, Instant receivedAt) {
        check(command, receivedAt);
        Invoice invoice = new Invoice();
        invoice.number = command.invoiceNumber().strip();
        invoice.date = command.invoiceDate();
        invoice.cents = command.invoiceAmountHt().cents();
        invoice.documentId = documentId;
        return invoice;
    }

    /** Refuses an invoice without number, date, amount or copy, or dated in the future. */
    public static void check(SubmitSolde command, Instant receivedAt) {
        Words.required(command.invoiceNumber(), "R-SOL-03", "le numéro de la facture", 100);
        if (command.invoiceDate() == null) {
            throw missing("la date de la facture");
        }
        if (command.invoiceDate().isAfter(Paris.date(receivedAt))) {
            throw Reason.of(
                            "R-SOL-03",
                            "facture-future",
                            "La date de la facture est dans le futur.",
                            "Vérifiez la date de la facture.")
                    .refusal();
        }
        if (command.invoiceAmountHt() == null) {
            throw missing("le montant hors taxes de la facture");
        }
        if (command.invoice() == null || command.invoice().length == 0) {
            throw missing("la copie de la facture");
        }
    }

    private static RuntimeException missing(String piece) {
        return Reason.of("R-SOL-03", "piece-manquante", "Il manque " + piece + ".", "Ajoutez " + piece + ".")
                .refusal();
    }

    void replaceCopy(long newDocumentId) {
        documentId = newDocumentId;
    }

    InvoiceView view() {
        return new InvoiceView(number, date, Money.ofCents(cents), documentId);
    }
}
