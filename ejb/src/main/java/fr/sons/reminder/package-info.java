/**
 * Level 11, « rappels »: digests of open cases 30, 15, 7 and 1 days before FIN_PRESTATION and CLOTURE_SOLDE, one per
 * vendor, dispositif and milestone, and to establishments whose VA is awaited (R-CAL-07). Reads order, installation,
 * verification and solde; writes through {@code notification}.
 */
package fr.sons.reminder;
