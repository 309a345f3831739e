/**
 * Amending a calendar ({@code /calendriers-modificatifs}): drafts, comparison, publication by a second agent, the move of
 * the open cases' deadlines, and the reopening of cases (R-CAL-04 to R-CAL-06).
 */
package fr.sons.web.amendment;
