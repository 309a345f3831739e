/** The solde itself: states, moves, invoice, and the rules R-SOL-01 to R-SOL-04 as named objects. */
package fr.sons.solde.domain;
