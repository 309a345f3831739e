/** The letter as kept: inserted once, never changed (R-REC-04). */
package fr.sons.letter.domain;
