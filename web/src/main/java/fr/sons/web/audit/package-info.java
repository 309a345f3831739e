/** The journal of acts ({@code /journal}) and the check of journal and ledger ({@code /integrite}). */
package fr.sons.web.audit;
