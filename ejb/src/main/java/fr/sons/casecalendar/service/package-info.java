/** Which date applied to a case on a day, and why (R-CAL-04, R-CAL-06). */
package fr.sons.casecalendar.service;
