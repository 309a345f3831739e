/** Payments to execute ({@code /paiements}). */
package fr.sons.web.payment;
