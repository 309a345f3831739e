/**
 * Acts as forms ({@code /acte/CODE/REF}): one page for all of them. Each act says in words what it asks for and what it
 * entails, and names the one service call that does it; the service decides. What was typed is shown once more before
 * the act is done, under a button that bears the act's name.
 */
package fr.sons.web.act;
