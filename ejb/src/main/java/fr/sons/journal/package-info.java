/**
 * Level 1, « journal des actes »: who did what, when, from where, under which rule, before and after; append-only,
 * chained by hash and sealed (R-SEC-03). Depends on the kernel.
 */
package fr.sons.journal;
