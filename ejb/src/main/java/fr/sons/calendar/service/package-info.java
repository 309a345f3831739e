/** Asking the calendar: which date applies, what is open, what comes next. */
package fr.sons.calendar.service;
