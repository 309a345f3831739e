/**
 * Level 3: letters (« courriers »). Numbered without gaps per year and kind, produced once per case, template and
 * occurrence, kept as issued in PDF/A with their SHA-256 (R-REC-02, R-REC-03, R-REC-04, R-REC-07, R-INS-02).
 *
 * <p>Legal contents: articles L. 121-1, L. 122-1, L. 211-2, L. 212-1 of the code des relations entre le public et
 * l'administration, R. 421-1 and R. 421-5 of the code de justice administrative. May depend on kernel, calendar, journal,
 * party.
 */
package fr.sons.letter;
