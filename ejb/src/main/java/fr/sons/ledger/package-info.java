/**
 * Level 2, « grand livre »: every euro promised, paid, claimed and returned, in double entry, append-only (R-LED-01).
 * Depends on kernel, calendar, journal.
 */
package fr.sons.ledger;
