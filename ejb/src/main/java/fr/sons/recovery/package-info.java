/**
 * Level 10: taking back sums received (« mise en recouvrement »): contradictory phase, proposal by one agent, decision by
 * another. Rules R-REC-01 to R-REC-03 and R-REC-07.
 *
 * <p>Learns what happened from the events of installation, order and solde; depends on payment and the levels up to
 * letters.
 */
package fr.sons.recovery;
