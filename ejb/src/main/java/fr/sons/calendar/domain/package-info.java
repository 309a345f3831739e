/** Calendars as they are kept and read: versions that override, never edit (R-CAL-04). */
package fr.sons.calendar.domain;
