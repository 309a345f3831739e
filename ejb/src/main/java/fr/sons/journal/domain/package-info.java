/** Entries and seals as they are kept, and the hashes that chain them. */
package fr.sons.journal.domain;
