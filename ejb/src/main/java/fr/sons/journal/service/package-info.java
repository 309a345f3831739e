/** Writing to the journal, reading it, sealing it, checking it. */
package fr.sons.journal.service;
