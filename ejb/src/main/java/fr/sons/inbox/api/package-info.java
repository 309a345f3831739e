/** The work queue: its items, its counts, and the port that the processes implement. */
package fr.sons.inbox.api;
