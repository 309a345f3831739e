package fr.sons.solde.api;

import fr.sons.kernel.Money;
import java.time.LocalDate;

/**
 * A request for the solde (« demande de solde »), R-SOL-03.
 *
 * @param invoiceAmountHt whole amount of the invoice, without tax; must equal the order's price
 * @param invoice copy of the invoice: PDF or image
 */
public record SubmitSolde(
        String invoiceNumber, LocalDate invoiceDate, Money invoiceAmountHt, String invoiceFileName, byte[] invoice) {}
