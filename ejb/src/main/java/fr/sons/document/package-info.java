/**
 * The pieces of a case (« pièces ») : what people hand in, kept as received with its SHA-256 and never changed. What a
 * file is, is read in its first bytes and not in its name. R-SOL-03, R-VA-02.
 *
 * <p>Level 2: depends on the kernel and the journal.
 */
package fr.sons.document;
