package fr.sons.solde.api;

import fr.sons.kernel.Money;
import java.time.LocalDate;

/** The invoice a request relies on; {@code documentId} is its copy among the documents of the case. */
public record InvoiceView(String number, LocalDate date, Money amountHt, long documentId) {}
