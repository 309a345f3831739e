/**
 * Level 11, « réouverture »: after an extension, the cases that a passed deadline has ended, and their explicit reopening
 * by an agent of the ANS, one by one or by filter, with a reason (R-CAL-06). Depends on installation, solde, recovery.
 */
package fr.sons.reopening;
