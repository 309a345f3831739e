/**
 * Level 3, « messages »: what the State writes to parties by e-mail. An outbox: written in the transaction of what it
 * tells, once per key, sent afterwards, never twice by a restart (R-CAL-07). May depend on kernel, calendar, journal, party.
 */
package fr.sons.notification;
