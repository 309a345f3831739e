/** The verification itself: states, moves, reserves, and the rules R-VA-01 to R-VA-03 as named objects. */
package fr.sons.verification.domain;
