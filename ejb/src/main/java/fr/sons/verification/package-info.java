/**
 * Level 7: the final client's acceptance of the service (« vérification d'aptitude », VA, or « mise en ordre de
 * marche », MOM), its numbered reserves and its signature. Rules R-VA-01 to R-VA-03.
 *
 * <p>Depends on installation, order and the levels up to letters; knows nothing of the solde that relies on it.
 */
package fr.sons.verification;
