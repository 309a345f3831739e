/** The work queue ({@code /taches}): what waits for me, most urgent first; take it, give it back. */
package fr.sons.web.work;
