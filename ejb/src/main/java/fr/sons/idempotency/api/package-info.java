/** What a channel hands in and gets back to make an act repeatable. */
package fr.sons.idempotency.api;
