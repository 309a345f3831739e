/**
 * Installation (« prestation Ségur ») and the notice of its completion (« attestation de fin de prestation »): what the
 * vendor must have done by FIN_PRESTATION, and what follows when it has not (R-INS-01 to R-INS-03).
 *
 * <p>Level 6: depends on order, ledger, calendar and journal. Opened by {@code OrderPlaced}; later capabilities learn by
 * {@code CompletionAttested} and {@code NotDelivered}.
 */
package fr.sons.installation;
