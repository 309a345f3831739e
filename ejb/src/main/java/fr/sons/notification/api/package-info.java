/** What others hand to the outbox, and what pages and API see of messages. */
package fr.sons.notification.api;
