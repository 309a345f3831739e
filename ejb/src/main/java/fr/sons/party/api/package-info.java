/** What others may know of vendors, final clients and accounts; the national identifiers and their checks (R-CMD-04). */
package fr.sons.party.api;
