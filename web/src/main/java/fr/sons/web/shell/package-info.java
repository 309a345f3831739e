/**
 * What every page shares: who visits and in which capacity, the menu, the French form of dates and amounts, and the one
 * place where an answer of a service (refused, changed meanwhile, not found, forbidden) becomes what the screen shows.
 *
 * <p>Pages decide nothing: they hold ids and views and call one service method per act.
 */
package fr.sons.web.shell;
