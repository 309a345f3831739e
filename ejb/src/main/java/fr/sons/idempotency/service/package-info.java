/** The one service that runs an act at most once per key. */
package fr.sons.idempotency.service;
