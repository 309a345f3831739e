/**
 * What happens once when the server starts, before any act: the schema is migrated and compared with the entities; the
 * one clock is made. Depends on the kernel; nothing depends on it but the order of starting.
 */
package fr.sons.startup;
