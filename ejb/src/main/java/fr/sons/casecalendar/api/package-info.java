/** What pages and API see of the calendar of a case. */
package fr.sons.casecalendar.api;
