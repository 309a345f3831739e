/** Which day which reminder is due, and what it says. */
package fr.sons.reminder.domain;
