/** The list of orders ({@code /commandes}) and the form of a new one ({@code /nouvelle-commande}). */
package fr.sons.web.order;
