/** What becomes of a message handed to a mail server, and how long to wait before the next try. */
package fr.sons.notification.domain;
