/**
 * Level 0, beside the kernel: how the kernel's values are written to PostgreSQL, the entity manager, and the cursors of
 * lists cut by keyset. Depends on the kernel alone.
 */
package fr.sons.persistence;
