/** The outbox, its sender, and reading messages. */
package fr.sons.notification.service;
