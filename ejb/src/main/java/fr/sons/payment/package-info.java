/**
 * Payment (« mise en paiement »): what an examiner has accepted and a payer pays, once, to the vendor. The advance and
 * the solde of a case are each one payment; whoever accepts does not pay (R-SOL-05), nothing is paid twice (R-SOL-06).
 *
 * <p>Level 4: depends on the kernel, the journal and the ledger. News go up as {@code PaymentExecuted}.
 */
package fr.sons.payment;
