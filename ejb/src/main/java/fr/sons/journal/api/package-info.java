/** Entries of the journal, how to search them, and the outcome of checking them. */
package fr.sons.journal.api;
