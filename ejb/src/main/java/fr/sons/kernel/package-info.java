/**
 * Level 0: what every capability speaks in. Exact money, case references, actors and their roles, the four families of
 * errors. Depends on the JDK alone.
 *
 * <p>Errors: {@link fr.sons.kernel.Refusal} (a rule says no: explain), {@link fr.sons.kernel.Stale} (somebody was
 * faster: show), {@link fr.sons.kernel.Unavailable} (try again), anything else is a defect. {@link
 * fr.sons.kernel.NotFound} and {@link fr.sons.kernel.Forbidden} are the two answers of access control, {@link
 * fr.sons.kernel.Unreadable} is the one of whoever reads a request.
 */
package fr.sons.kernel;
