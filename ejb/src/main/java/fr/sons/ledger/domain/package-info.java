/** Transfers as they are kept, and the arithmetic of balances. */
package fr.sons.ledger.domain;
