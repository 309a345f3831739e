/** The recovery itself: states, moves, amount, and the rules R-REC-01 to R-REC-03 as named objects. */
package fr.sons.recovery.domain;
