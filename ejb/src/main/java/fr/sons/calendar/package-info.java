/**
 * Level 1, « échéancier »: the milestones of every dispositif, their windows and their versions, each with the legal
 * text it comes from (R-CAL-01, R-CAL-02, R-CAL-04, R-STA-02); amendments, their publication and the move of the open
 * cases' alarms (R-CAL-05); legal delays and French holidays (R-REC-05). Depends on the kernel and the journal.
 */
package fr.sons.calendar;
