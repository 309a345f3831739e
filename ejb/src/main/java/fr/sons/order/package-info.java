/**
 * Order (« bon de commande ») and its advance (« avance »): from the purchase order that a vendor places for a final
 * client to the payment of the advance, or to the end of the order (rules R-CMD-01 to R-CMD-08, art. L. 1111-24 CSP and
 * the « appel à financement » of each dispositif).
 *
 * <p>Level 5: depends on payment, referencing, programme, party, ledger, calendar and journal. It knows nothing of the
 * installation or the solde; they learn from it by {@code OrderPlaced}, {@code AdvancePaid} and {@code OrderClosed}.
 */
package fr.sons.order;
