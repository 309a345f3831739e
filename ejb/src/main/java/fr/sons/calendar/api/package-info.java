/** What others know of the calendar: deadlines, phases, French wording of dates, legal delays. */
package fr.sons.calendar.api;
