/**
 * Level 11, « calendrier d’un dossier »: the calendar of a dispositif as it binds one case, on any day and with its reasons
 * (R-CAL-04): a deadline that had passed before a later version was published stays the one of the case until it is
 * reopened (R-CAL-06). Depends on calendar, order, installation, solde.
 */
package fr.sons.casecalendar;
