/** Accounts, transfers and balances of the ledger. */
package fr.sons.ledger.api;
