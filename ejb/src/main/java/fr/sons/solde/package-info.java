/**
 * Level 8: the balance payment (« solde »), its request, examination, acceptance and expiry. Rules R-SOL-01 to R-SOL-05
 * and R-SOL-07.
 *
 * <p>Depends on verification, installation, order, payment and the levels up to letters; a recovery learns from its
 * events what went wrong.
 */
package fr.sons.solde;
