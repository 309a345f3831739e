/** Which milestones are those of a case. */
package fr.sons.casecalendar.domain;
