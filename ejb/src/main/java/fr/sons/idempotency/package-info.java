/**
 * Makes a repeated request harmless (« clé d’idempotence »): the answer of an act is kept under the key that the client
 * chose, in the act's own transaction, and given again instead of acting twice. Technical, level 2; depends on the kernel.
 */
package fr.sons.idempotency;
