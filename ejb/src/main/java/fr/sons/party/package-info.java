/**
 * Who takes part (« acteurs »): vendors (« fournisseurs »), final clients (« clients finaux »), and the accounts by
 * which people act for them or for the State. Identifiers are checked as R-CMD-04 says; accounts hold the roles of
 * R-SEC-01 and the ownership of R-SEC-02.
 *
 * <p>Level 2: depends on the kernel and the journal.
 */
package fr.sons.party;
