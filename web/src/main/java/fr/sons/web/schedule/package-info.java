/** The calendar of the programme ({@code /echeancier}): what is open, closing or closed, and where each date comes from. */
package fr.sons.web.schedule;
