/**
 * The page of one case ({@code /dossiers/REF}): where several capabilities meet on one screen. Composes their views; each
 * act is offered by the capability that owns it, with the reason when it is not possible now.
 */
package fr.sons.web.casefile;
