/** Posting to the ledger, reading balances, checking the whole. */
package fr.sons.ledger.service;
