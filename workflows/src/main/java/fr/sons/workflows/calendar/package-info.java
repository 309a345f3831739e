/** Moves the alarms of the open cases when a calendar is amended (R-CAL-05): sets of rows, not one call a timer. */
package fr.sons.workflows.calendar;
